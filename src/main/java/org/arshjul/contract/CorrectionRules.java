package org.arshjul.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.arshjul.contract.ImportCorrection.Kind;
import org.arshjul.contract.imports.Guidance;
import org.arshjul.contract.imports.ImportedSection;
import org.arshjul.contract.imports.Signatory;
import org.arshjul.platform.Refusal;

/** What can be corrected in a file as it reads now. */
final class CorrectionRules {

    private static final int LONGEST = 300;

    private final ImportReading reading;
    private final ContractTemplate template;

    CorrectionRules(ImportReading reading, ContractTemplate template) {
        this.reading = reading;
        this.template = template;
    }

    void check(Kind kind, int line, Map<String, String> fields) {
        fields.forEach((name, value) -> {
            if (!kind.fields().contains(name) || value == null || value.length() > LONGEST) {
                throw Refusal.invalid(
                        "import.correction.field", name, kind.id(), String.join(", ", kind.fields()), LONGEST);
            }
        });
        switch (kind) {
            case SECTION -> section(line, fields);
            case JOIN -> join(line);
            case HEADING -> heading(line, fields);
            case SIGNATORY -> {
                signatoryAt(line);
                signatory(fields);
            }
            case SIGNATORY_ADDED -> signatoryAdded(line, fields);
            case NO_SIGNATORY -> signatoryAt(line);
            case COMMITMENT -> commitment(line, fields);
            case CONTRACT -> ContractId.of(fields.getOrDefault("contract", ""));
        }
    }

    private void section(int line, Map<String, String> fields) {
        ImportedSection section = sectionAt(line);
        if (fields.isEmpty()) {
            throw Refusal.invalid("import.correction.nothing");
        }
        if (section.number().isEmpty() && (fields.containsKey("number") || fields.containsKey("title"))) {
            throw Refusal.invalid("import.correction.unnumbered", section.title());
        }
        if (fields.containsKey("number")) {
            number(fields.get("number"));
        }
        if (fields.containsKey("title") && fields.get("title").isBlank()) {
            throw Refusal.invalid("section.title", section.number(), LONGEST);
        }
        String key = fields.getOrDefault("key", "");
        if (!key.isEmpty() && template.keyed(key).isEmpty()) {
            throw Refusal.invalid("import.correction.key", key);
        }
        reading.contract().sections().stream()
                .filter(other -> !key.isEmpty() && other.line() != line)
                .filter(other ->
                        reading.matches().get(other.key()).equals(new SectionMatch(key, SectionMatch.By.CHOSEN)))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict("import.correction.keyTaken", key, label(other));
                });
        String owner = fields.get("owner");
        if (owner != null
                && Arrays.stream(Owner.values()).noneMatch(one -> one.id().equals(owner))) {
            throw Refusal.invalid(
                    "import.correction.owner",
                    owner,
                    String.join(", ", Stream.of(Owner.values()).map(Owner::id).toList()));
        }
    }

    private void join(int line) {
        ImportedSection section = sectionAt(line);
        List<ImportedSection> sections = reading.contract().sections();
        boolean first = sections.stream()
                .filter(other -> !other.number().isEmpty())
                .findFirst()
                .filter(section::equals)
                .isPresent();
        if (section.number().isEmpty() || first) {
            throw Refusal.invalid("import.correction.join", label(section));
        }
    }

    private void heading(int line, Map<String, String> fields) {
        filled(line);
        if (reading.contract().sections().stream().anyMatch(section -> section.line() == line)) {
            throw Refusal.conflict("import.correction.isHeading", text(line));
        }
        number(fields.getOrDefault("number", ""));
    }

    private void filled(int line) {
        if (reading.contract().wordsAt(line).isEmpty()) {
            throw Refusal.invalid(
                    "import.correction.line",
                    text(line),
                    text(reading.contract().lines().size()));
        }
    }

    private static void number(String number) {
        if (!number.matches(Guidance.Heading.NUMBER)) {
            throw Refusal.invalid("import.correction.number", number);
        }
    }

    private void signatoryAt(int line) {
        if (signatories(line).isEmpty()) {
            throw Refusal.invalid("import.correction.signatory", text(line));
        }
    }

    private void signatoryAdded(int line, Map<String, String> fields) {
        if (line != 0) {
            filled(line);
            signatories(line).stream().findFirst().ifPresent(other -> {
                throw Refusal.conflict("import.correction.isSignatory", text(line), other.name());
            });
            if (reading.contract().sections().stream().anyMatch(section -> section.line() == line)) {
                throw Refusal.conflict("import.correction.isHeading", text(line));
            }
        }
        signatory(fields);
    }

    /** Those whose names begin on a line of the file. */
    private List<Signatory> signatories(int line) {
        return reading.contract().signatories().stream()
                .filter(one -> one.line() == line && line != 0)
                .toList();
    }

    private static void signatory(Map<String, String> fields) {
        if (!fields.keySet().equals(Kind.SIGNATORY.fields())
                || fields.get("name").isBlank()) {
            throw Refusal.invalid("import.correction.signatoryName");
        }
    }

    private void commitment(int line, Map<String, String> fields) {
        if (!reading.hasItem(line)) {
            throw Refusal.invalid("import.correction.noItem", text(line));
        }
        String said = fields.getOrDefault("commitment", "");
        if (!said.equals("true") && !said.equals("false")) {
            throw Refusal.invalid("import.correction.commitment", said);
        }
    }

    private ImportedSection sectionAt(int line) {
        return reading.contract().sections().stream()
                .filter(section -> section.line() == line)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("import.correction.noSection", text(line)));
    }

    /** A line's number without the blanks that a language puts into large numbers. */
    private static String text(int line) {
        return String.valueOf(line);
    }

    private static String label(ImportedSection section) {
        return (section.number() + " " + section.title()).strip();
    }
}
