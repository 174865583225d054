package org.arshjul.signing.pades;

import eu.europa.esig.dss.enumerations.PdfObjectModificationType;
import eu.europa.esig.dss.pdf.modifications.ObjectModification;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModificationsFilter;
import java.util.List;

/**
 * Which changes of a signed file are further signatures. The library knows a signature that arrives in a field by the way
 * over the page; a tagged file has the same field a second time, in its structure for screen readers.
 */
final class LaterChanges extends PdfObjectModificationsFilter {

    private static final String STRUCTURE = "StructTreeRoot";
    private static final List<String> VALUE_OF_A_FIELD = List.of("Obj", "V");

    @Override
    protected boolean isSignatureOrFormFillChange(ObjectModification change) {
        List<String> way = change.getObjectTree().getKeyChain();
        boolean taggedField = change.getActionType() == PdfObjectModificationType.CREATION
                && way.contains(STRUCTURE)
                && way.subList(way.size() - 2, way.size()).equals(VALUE_OF_A_FIELD);
        return taggedField || super.isSignatureOrFormFillChange(change);
    }
}
