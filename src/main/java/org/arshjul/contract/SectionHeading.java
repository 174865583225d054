package org.arshjul.contract;

/**
 * A section without its text: what it is called, where it stands and who writes it.
 *
 * @param key its stable id through years and renumberings
 * @param number as printed; empty where none is
 * @param level 1 for {@code 2.}, 2 for {@code 3.1.}, 3 for {@code 3.2.1}; 0 for unnumbered parts
 * @param empty whether it has no text of its own
 */
public record SectionHeading(
        String key, String number, int level, String title, Owner owner, SectionScope scope, boolean empty) {

    static SectionHeading of(Section section, SectionScope scope) {
        return new SectionHeading(
                section.key(),
                section.number(),
                section.level(),
                section.title(),
                section.owner(),
                scope,
                section.body().isEmpty());
    }

    /** The section as that template has it in the contract that is in force in that year. */
    static SectionHeading of(ContractTemplate.Section rule, int inForce) {
        return new SectionHeading(
                rule.key(),
                rule.number(),
                rule.number().isEmpty() ? 0 : rule.level(),
                rule.titleIn(inForce),
                rule.owner(),
                rule.scope(),
                true);
    }

    /** The number of the section that it stands under; empty for chapters and unnumbered parts. */
    String parent() {
        return number.contains(".") ? number.substring(0, number.lastIndexOf('.')) : "";
    }

    SectionHeading called(String otherTitle) {
        return new SectionHeading(key, number, level, otherTitle, owner, scope, empty);
    }

    SectionHeading movedTo(String otherKey, String otherNumber) {
        int depth = otherNumber.isEmpty() ? level : otherNumber.split("\\.").length;
        return new SectionHeading(otherKey, otherNumber, depth, title, owner, scope, empty);
    }

    /** The number and title, as a heading. */
    public String heading() {
        return Section.heading(number, level, title);
    }
}
