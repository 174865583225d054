package org.arshjul.workplace.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.FinishedCommitment;
import org.arshjul.commitment.ProgressReport;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.contract.Section;
import org.arshjul.contract.Templates;
import org.arshjul.contract.Text;
import org.arshjul.document.Markdown;
import org.arshjul.workplace.Numbers;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/**
 * What can be told as finished in the section that the template has for it: facts in bullets, in the language of contracts.
 * They stand under no lead of commitments, so that nothing in them is promised.
 */
@Component
class FinishedFacts {

    private static final String DONE = "Genomfört sedan förra avtalet:";
    private static final String DROPPED = "Nedlagt sedan förra avtalet:";

    /**
     * One fact.
     *
     * @param day on which it was reported, in Swedish
     * @param reason why it was given up, or null
     * @param indicator what was measured, or null without a value
     */
    public record Fact(
            String lineage,
            String status,
            String wording,
            Instant at,
            String day,
            String reason,
            String indicator,
            String value,
            String evidence) {

        static Fact of(FinishedCommitment one, Words words) {
            ProgressReport report = one.report();
            return new Fact(
                    one.commitment().lineage(),
                    report.status().id(),
                    one.commitment().wording(),
                    report.at(),
                    words.date(report.at()),
                    one.done() ? null : one.commitment().droppedReason(),
                    report.value() == null ? null : report.indicator(),
                    report.value() == null ? null : Numbers.shown(report.value(), words.locale()),
                    report.evidence() == null || report.evidence().isBlank() ? null : report.evidence());
        }

        boolean done() {
            return reason == null;
        }

        /** As a bullet of Markdown. */
        String bullet() {
            StringBuilder bullet = new StringBuilder("- ")
                    .append(Markdown.literal(day))
                    .append(": ")
                    .append(Markdown.literal(wording));
            if (!wording.matches(".*\\p{Punct}")) {
                bullet.append('.');
            }
            if (reason != null) {
                bullet.append(" Skäl: ")
                        .append(Markdown.literal(reason.replaceAll("\\s+", " ").strip()));
            }
            if (value != null) {
                bullet.append(" %s: %s.".formatted(Markdown.literal(indicator), value));
            }
            if (evidence != null) {
                bullet.append(" <").append(evidence).append('>');
            }
            return bullet.toString();
        }
    }

    private final Commitments commitments;
    private final Templates templates;
    private final Words words;

    FinishedFacts(Commitments commitments, Templates templates, Words words) {
        this.commitments = commitments;
        this.templates = templates;
        this.words = words;
    }

    /** What can be told, by the key of the section that the template has for it. */
    Map<String, List<Fact>> of(Text text) {
        return words.inSwedish(() -> templates.of(text.id().year()).sections().stream()
                .filter(ContractTemplate.Section::finished)
                .filter(section -> text.find(section.key()).isPresent())
                .collect(Collectors.toMap(
                        ContractTemplate.Section::key,
                        section -> commitments.finished(text, section.owner()).stream()
                                .map(one -> Fact.of(one, words))
                                .toList())));
    }

    /** That body with the facts behind what stands in it; those that stand there already are not told twice. */
    String writtenInto(String body, Text text, Section section) {
        List<Fact> untold = of(text).getOrDefault(section.key(), List.of()).stream()
                .filter(fact -> !body.contains(fact.bullet()))
                .toList();
        return Stream.of(
                        body.strip(),
                        told(DONE, untold.stream().filter(Fact::done)),
                        told(DROPPED, untold.stream().filter(fact -> !fact.done())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String told(String lead, Stream<Fact> facts) {
        String bullets = facts.map(Fact::bullet).collect(Collectors.joining("\n"));
        return bullets.isEmpty() ? "" : lead + "\n\n" + bullets;
    }
}
