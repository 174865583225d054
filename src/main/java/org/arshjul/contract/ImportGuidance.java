package org.arshjul.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arshjul.contract.imports.Guidance;
import org.arshjul.contract.imports.Signatory;

/** Puts a file's corrections together to what the reader is told; of two about the same thing the later one holds. */
final class ImportGuidance {

    private final Map<Integer, Guidance.Heading> headings = new HashMap<>();
    private final Set<Integer> noHeadings = new HashSet<>();
    private final Map<Integer, String> keys = new HashMap<>();
    private final Map<Integer, Owner> owners = new HashMap<>();
    private final Map<Integer, Signatory> signatories = new HashMap<>();
    private final List<Signatory> unwritten = new ArrayList<>();
    private final Set<Integer> noSignatories = new HashSet<>();
    private final Map<Integer, Boolean> commitments = new HashMap<>();

    private ImportGuidance() {}

    static Guidance of(List<ImportCorrection> corrections) {
        ImportGuidance guidance = new ImportGuidance();
        corrections.forEach(guidance::take);
        return new Guidance(
                Map.copyOf(guidance.headings),
                Set.copyOf(guidance.noHeadings),
                Map.copyOf(guidance.keys),
                Map.copyOf(guidance.owners),
                new Guidance.Signers(
                        Map.copyOf(guidance.signatories),
                        List.copyOf(guidance.unwritten),
                        Set.copyOf(guidance.noSignatories)),
                Map.copyOf(guidance.commitments));
    }

    private void take(ImportCorrection correction) {
        int line = correction.line();
        switch (correction.kind()) {
            case SECTION -> section(correction);
            case JOIN -> {
                noHeadings.add(line);
                headings.remove(line);
            }
            case HEADING -> {
                noHeadings.remove(line);
                headings.put(line, new Guidance.Heading(correction.field("number"), null));
            }
            case SIGNATORY, SIGNATORY_ADDED -> signatory(correction);
            case NO_SIGNATORY -> {
                signatories.remove(line);
                noSignatories.add(line);
            }
            case COMMITMENT -> commitments.put(line, Boolean.valueOf(correction.field("commitment")));
            case CONTRACT -> {
                // Whose contract it is says nothing about how its words are read.
            }
        }
    }

    private void signatory(ImportCorrection correction) {
        Signatory signatory = new Signatory(
                correction.field("name"),
                correction.field("role"),
                correction.field("organisation"),
                correction.line());
        if (correction.line() == 0) {
            unwritten.add(signatory);
        } else {
            signatories.put(correction.line(), signatory);
        }
    }

    private void section(ImportCorrection correction) {
        int line = correction.line();
        if (correction.field("number") != null || correction.field("title") != null) {
            Guidance.Heading before = headings.getOrDefault(line, new Guidance.Heading(null, null));
            headings.put(
                    line,
                    new Guidance.Heading(
                            correction.fields().getOrDefault("number", before.number()),
                            correction.fields().getOrDefault("title", before.title())));
        }
        if (correction.field("key") != null) {
            keys.put(line, correction.field("key"));
        }
        if (correction.field("owner") != null) {
            owners.put(line, Owner.of(correction.field("owner")));
        }
    }
}
