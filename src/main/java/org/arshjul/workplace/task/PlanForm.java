package org.arshjul.workplace.task;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Texts;
import org.arshjul.contract.YearParties;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.Cycles;
import org.arshjul.notification.MailForecast;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.party.Role;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** PlanRevision: the dates proposed backwards from the signing day, and the contracts that are renewed. */
@Component
class PlanForm implements TaskForm {

    /** One date of the plan. */
    public record Date(String milestone, String day) {}

    /**
     * A municipality that may take part.
     *
     * @param signed whether it has a signed text to begin from
     */
    public record Member(PartyId id, String name, boolean takesPart, boolean lastYear, boolean signed) {}

    /** A national party of the year's contracts; new when it was none of last year's. */
    public record National(String name, boolean isNew) {}

    private static final String DRAFTING = "ReviseSections";

    private final Cycles cycles;
    private final Contracts contracts;
    private final Parties parties;
    private final YearParties years;
    private final Texts texts;
    private final MailForecast mail;
    private final Words words;

    PlanForm(
            Cycles cycles,
            Contracts contracts,
            Parties parties,
            YearParties years,
            Texts texts,
            MailForecast mail,
            Words words) {
        this.cycles = cycles;
        this.contracts = contracts;
        this.parties = parties;
        this.years = years;
        this.texts = texts;
        this.mail = mail;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("PlanRevision");
    }

    @Override
    public String template() {
        return "plan";
    }

    @Override
    public Map<String, Object> show(HumanTask task, Typed typed, Names names) {
        Cycle cycle = cycles.get(Integer.parseInt(task.subject()));
        String signingDay = typed.or("signingDay", cycle.signingDay().toString());
        List<Date> dates = cycle.milestones().entrySet().stream()
                .filter(one -> one.getKey() != Milestone.SIGNING_DAY)
                .map(one -> new Date(
                        one.getKey().name(),
                        typed.or(field(one.getKey()), one.getValue().toString())))
                .toList();
        List<Member> members = members(cycle, typed);
        List<PartyId> now = years.national(cycle.year());
        List<PartyId> last = years.national(cycle.year() - 1);
        return Map.of(
                "signingDay",
                signingDay,
                "proposedFor",
                typed.or("proposedFor", cycle.signingDay().toString()),
                "dates",
                dates,
                "members",
                members,
                "national",
                now.stream()
                        .map(party -> new National(names.party(party), !last.contains(party)))
                        .toList(),
                "leaving",
                last.stream()
                        .filter(party -> !now.contains(party))
                        .map(names::party)
                        .toList(),
                "before",
                cycle.year() - 1,
                "readers",
                readers(task.subject(), members, now));
    }

    /** Who is asked to draft when the plan is confirmed as it stands: those who take part, and those of the shared text. */
    private MailForecast.Readers readers(String year, List<Member> members, List<PartyId> national) {
        List<String> groups = Stream.concat(
                        members.stream().filter(Member::takesPart).map(Member::id), national.stream())
                .map(Role.CONTACT::groupOf)
                .toList();
        return mail.ofTasks(DRAFTING, words.of("task." + DRAFTING + ".name"), year, groups);
    }

    private List<Member> members(Cycle cycle, Typed typed) {
        // An adopted year may have contracts only.
        Set<PartyId> before = Set.copyOf(contracts.ofYear(cycle.year() - 1).stream()
                .map(contract -> contract.id().municipality())
                .toList());
        List<Party> municipalities = parties.ofKind(PartyKind.MUNICIPALITY);
        Set<PartyId> signed = texts.signedBefore(
                cycle.year(), municipalities.stream().map(Party::id).toList());
        Set<PartyId> proposed = Set.copyOf(cycles.municipalities(cycle.year()));
        List<Member> members = new ArrayList<>();
        for (Party party : municipalities) {
            boolean ticked = typed.empty()
                    ? proposed.contains(party.id())
                    : typed.all("municipalities").contains(party.id().value());
            members.add(new Member(
                    party.id(), party.name(), ticked, before.contains(party.id()), signed.contains(party.id())));
        }
        return members;
    }

    /** The button that proposes the dates anew, for another signing day. */
    @Override
    public Optional<Typed> help(HumanTask task, Typed typed) {
        if (!typed.get("action").equals("propose")) {
            return Optional.empty();
        }
        LocalDate day = day(typed.get("signingDay"));
        Typed proposed = typed.without("milestone.").with("proposedFor", day.toString());
        for (Map.Entry<Milestone, LocalDate> one : cycles.proposal(day).entrySet()) {
            proposed = proposed.with(field(one.getKey()), one.getValue().toString());
        }
        return Optional.of(proposed);
    }

    @Override
    public Map<String, Object> answer(HumanTask task, Typed typed) {
        LocalDate signingDay = day(typed.get("signingDay"));
        return Map.of(
                "signingDay", signingDay.toString(),
                "milestones", changed(typed),
                "municipalities", typed.all("municipalities"));
    }

    /** The dates that the person set otherwise than proposed, in an order in which each can be moved. */
    private Map<String, String> changed(Typed typed) {
        Map<Milestone, LocalDate> shown = cycles.proposal(day(typed.get("proposedFor")));
        Map<String, String> later = new LinkedHashMap<>();
        Map<String, String> earlier = new LinkedHashMap<>();
        Milestone[] all = Milestone.values();
        for (int i = 0; i < all.length; i++) {
            Milestone last = all[all.length - 1 - i];
            if (differs(last, shown, typed) && day(typed.get(field(last))).isAfter(shown.get(last))) {
                later.put(last.id(), typed.get(field(last)));
            }
            if (differs(all[i], shown, typed) && day(typed.get(field(all[i]))).isBefore(shown.get(all[i]))) {
                earlier.put(all[i].id(), typed.get(field(all[i])));
            }
        }
        later.putAll(earlier);
        return later;
    }

    private static boolean differs(Milestone milestone, Map<Milestone, LocalDate> shown, Typed typed) {
        return typed.orNull(field(milestone)) != null
                && shown.containsKey(milestone)
                && !day(typed.get(field(milestone))).equals(shown.get(milestone));
    }

    private static String field(Milestone milestone) {
        return "milestone." + milestone.name();
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException malformed) {
            throw Refusal.invalid("page.date", typed);
        }
    }
}
