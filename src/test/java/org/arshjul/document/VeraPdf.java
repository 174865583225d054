package org.arshjul.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Whether a PDF is what it says it is: for archives (PDF/A-3a) and for every reader (PDF/UA-1), by veraPDF. */
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** What breaks either profile, each rule once with how often and where first; empty for a file without failure. */
    public static List<String> failures(byte[] pdf) {
        List<String> failures = new ArrayList<>(failures(pdf, PDFAFlavour.PDFA_3_A));
        failures.addAll(failures(pdf, PDFAFlavour.PDFUA_1));
        return failures;
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour profile) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), profile);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
            var result = validator.validate(parser);
            List<String> failures = new ArrayList<>();
            result.getFailedChecks()
                    .forEach((rule, times) -> failures.add("%s %s-%d fails %d times: %s"
                            .formatted(
                                    profile.getId(),
                                    rule.getClause(),
                                    rule.getTestNumber(),
                                    times,
                                    result.getTestAssertions().stream()
                                            .filter(one -> one.getRuleId().equals(rule))
                                            .findFirst()
                                            .map(one -> one.getMessage() + " at "
                                                    + one.getLocation().getContext())
                                            .orElse(""))));
            if (failures.isEmpty() && !result.isCompliant()) {
                failures.add(profile.getId() + " is not met");
            }
            return failures;
        } catch (IOException | VeraPDFException unreadable) {
            throw new IllegalStateException("veraPDF cannot read the file", unreadable);
        }
    }
}
