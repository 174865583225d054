package org.arshjul.workplace.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arshjul.commitment.SectionCommitments;
import org.arshjul.commitment.Standing;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Renewal;
import org.arshjul.contract.SectionHeading;
import org.arshjul.contract.SectionRenewal;
import org.arshjul.contract.SectionRenewal.Change;
import org.arshjul.contract.SectionScope;
import org.arshjul.contract.Text;
import org.arshjul.document.Markdown;

/** Where the sections of a text come from, as their writers see it, and which of last year's have no place any more. */
final class Origins {

    static final Origins NONE = new Origins(Map.of(), List.of());

    /**
     * Where a section comes from.
     *
     * @param before the headings that it had, where it is not simply the same
     * @param proposals last year's texts that another section has taken, and which may belong here
     * @param remarks what parties said last year of what it goes on from
     */
    public record Origin(
            Set<Change> changes,
            List<String> before,
            List<Proposal> proposals,
            List<Remarks.Remark> remarks,
            String asks) {

        public boolean isTold() {
            return !changes.isEmpty() || !remarks.isEmpty();
        }
    }

    /** @param html last year's text, as safe HTML */
    public record Proposal(String heading, String html) {}

    /**
     * A section of last year without a place in this one.
     *
     * @param promises what it promised, to be answered for
     */
    public record Gone(String heading, boolean toOtherText, String html, List<Answer> promises) {}

    /**
     * A commitment that needs its owner's word.
     *
     * @param field the form's field for the reason
     */
    public record Answer(String id, String wording, String field, String reason) {}

    private static final Origin PLAIN = new Origin(Set.of(), List.of(), List.of(), List.of(), "");

    private final Map<String, Origin> origins;
    private final List<GoneSection> gone;

    private record GoneSection(SectionHeading heading, boolean toOtherText, String html) {}

    private Origins(Map<String, Origin> origins, List<GoneSection> gone) {
        this.origins = origins;
        this.gone = gone;
    }

    /** @param shared last year's shared text, from which a section may have come */
    static Origins of(Renewal renewal, Text base, Optional<Text> shared, Remarks remarks, ContractTemplate template) {
        Map<String, List<Remarks.Remark>> said = remarks.bySection(base);
        Map<String, Origin> origins = new HashMap<>();
        List<GoneSection> gone = new ArrayList<>();
        for (SectionRenewal one : renewal.dropped()) {
            SectionHeading heading = one.from().get(0);
            gone.add(new GoneSection(heading, one.is(Change.NEW_SCOPE), html(heading, base, shared)));
        }
        for (SectionRenewal one : renewal.standing()) {
            List<Remarks.Remark> before = one.from().stream()
                    .filter(from -> from.scope() == base(renewal))
                    .flatMap(from -> said.getOrDefault(from.key(), List.of()).stream())
                    .toList();
            origins.put(
                    one.key(),
                    new Origin(
                            one.changes(),
                            one.from().stream().map(SectionHeading::heading).toList(),
                            one.proposed().stream()
                                    .map(from -> new Proposal(from.heading(), html(from, base, shared)))
                                    .toList(),
                            before,
                            asks(one, template)));
        }
        return new Origins(origins, gone);
    }

    /** What a section that has no text yet is asked for. */
    private static String asks(SectionRenewal one, ContractTemplate template) {
        return one.carried().isEmpty()
                ? template.keyed(one.key()).map(ContractTemplate.Section::asks).orElse("")
                : "";
    }

    private static SectionScope base(Renewal renewal) {
        return renewal.text().shared() ? SectionScope.SHARED : SectionScope.OWN;
    }

    private static String html(SectionHeading heading, Text base, Optional<Text> shared) {
        Optional<Text> text = heading.scope() == SectionScope.SHARED ? shared : Optional.of(base);
        return text.flatMap(one -> one.find(heading.key()))
                .map(section -> Markdown.toHtml(section.body(), 4))
                .orElse("");
    }

    Origin of(String key) {
        return origins.getOrDefault(key, PLAIN);
    }

    /** Those of that owner with what must be answered for. */
    List<Gone> gone(Owner owner, Map<String, SectionCommitments> promised, Typed typed) {
        return gone.stream()
                .filter(one -> one.heading().owner() == owner)
                .map(one -> new Gone(
                        one.heading().heading(),
                        one.toOtherText(),
                        one.html(),
                        promised.getOrDefault(one.heading().key(), SectionCommitments.none()).struck().stream()
                                .map(standing -> answer(standing, typed))
                                .toList()))
                .toList();
    }

    private static Answer answer(Standing standing, Typed typed) {
        String id = standing.commitment().id();
        String field = "why.gone." + id;
        String known = standing.strike() == null ? "" : standing.strike().reason();
        return new Answer(id, standing.commitment().wording(), field, typed.or(field, known));
    }
}
