package org.arshjul.contract;

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

    private ImportGuidance() {}

    static Guidance of(List<ImportCorrection> corrections) {
        ImportGuidance guidance = new ImportGuidance();
        corrections.forEach(guidance::take);
        return new Guidance(
                Map.copyOf(guidance.headings),
                Set.copyOf(guidance.noHeadings),
                Map.copyOf(guidance.keys),
                Map.copyOf(guidance.owners),
                Map.copyOf(guidance.signatories));
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
            case SIGNATORY ->
                signatories.put(
                        line,
                        new Signatory(
                                correction.field("name"),
                                correction.field("role"),
                                correction.field("organisation"),
                                line));
            case CONTRACT -> {
                // Whose contract it is says nothing about how its words are read.
            }
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
