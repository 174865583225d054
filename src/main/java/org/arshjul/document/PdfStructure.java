package org.arshjul.document;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** What a tagged PDF says its pieces are: headings, and items of lists whose bullets may be nothing but drawn dots. */
final class PdfStructure {

    private static final int MOST_ELEMENTS = 200_000;

    /**
     * Where a piece stands in the structure.
     *
     * @param depth in how many lists
     * @param item which list item, counted through the file; 0 for none
     */
    record Place(int depth, int item, boolean heading) {

        static final Place NONE = new Place(0, 0, false);
    }

    private record Open(PDStructureNode node, Place place, PDPage page) {}

    private final Map<COSDictionary, Map<Integer, Place>> pages = new IdentityHashMap<>();
    private int items;

    PdfStructure(PDDocument document) {
        PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            return;
        }
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(root, Place.NONE, null));
        while (!open.isEmpty() && seen.size() < MOST_ELEMENTS) {
            Open each = open.pop();
            if (seen.add(each.node().getCOSObject())) {
                kids(each, open);
            }
        }
    }

    private void kids(Open parent, Deque<Open> open) {
        Deque<Open> inOrder = new ArrayDeque<>();
        for (Object kid : parent.node().getKids()) {
            if (kid instanceof PDStructureElement element) {
                PDPage page = element.getPage() == null ? parent.page() : element.getPage();
                inOrder.push(new Open(element, inside(element, parent.place()), page));
            } else if (kid instanceof Integer content) {
                put(parent.page(), content, parent.place());
            } else if (kid instanceof PDMarkedContentReference content) {
                put(content.getPage() == null ? parent.page() : content.getPage(), content.getMCID(), parent.place());
            }
        }
        inOrder.forEach(open::push);
    }

    private Place inside(PDStructureElement element, Place place) {
        String type = String.valueOf(element.getStandardStructureType());
        return switch (type) {
            case "L" -> new Place(place.depth() + 1, place.item(), false);
            case "LI" -> new Place(place.depth(), ++items, false);
            case "H", "H1", "H2", "H3", "H4", "H5", "H6" -> new Place(place.depth(), place.item(), true);
            default -> place;
        };
    }

    private void put(PDPage page, int content, Place place) {
        if (page != null) {
            pages.computeIfAbsent(page.getCOSObject(), each -> new HashMap<>()).put(content, place);
        }
    }

    /** Where the marked content of that number stands. */
    Place placeOf(PDPage page, int content) {
        return pages.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(content, Place.NONE);
    }
}
