package org.arshjul.notification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.arshjul.cycle.calendar.WorkingDays;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.party.Person;

/** Three years of 23 municipalities and seven national parties: who is asked what and by when, and when they answer. */
final class ThreeYears {

    /** @param answered when, or null for one that is open at the end */
    record Asked(
            String id,
            String kind,
            String subject,
            String group,
            LocalDateTime opened,
            LocalDate due,
            LocalDateTime answered) {}

    static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    static final LocalDate END = LocalDate.of(2028, 12, 31);

    private static final WorkingDays DAYS = WorkingDays.sweden();

    final List<Party> parties = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<Asked> asked = new ArrayList<>();
    private final Map<String, List<Person>> byId = new HashMap<>();
    private final Random fate = new Random(2026);

    ThreeYears() {
        IntStream.rangeClosed(1, 23).forEach(number -> party("kommun-%02d".formatted(number), PartyKind.MUNICIPALITY));
        IntStream.rangeClosed(1, 6).forEach(number -> party("myndighet-" + number, PartyKind.AGENCY));
        party("programme", PartyKind.PROGRAMME);
        List.of("coordinator", "steering").forEach(this::person);
        IntStream.rangeClosed(2026, 2028).forEach(this::year);
        people.forEach(person -> byId.put(person.id(), List.of(person)));
        asked.sort(Comparator.comparing(Asked::opened).thenComparing(Asked::id));
    }

    private void party(String id, PartyKind kind) {
        parties.add(new Party(new PartyId(id), id, id, kind, "Chef"));
        person(id + ".contact");
        person(id + ".signatory");
        if (kind == PartyKind.MUNICIPALITY) {
            person(id + ".registrar");
        }
    }

    private void person(String id) {
        people.add(new Person(id, "Namn " + id, id + "@example.org", id.hashCode() % 5 == 0 ? "en" : "sv"));
    }

    private void year(int year) {
        LocalDate signing = DAYS.onOrBefore(LocalDate.of(year, 12, 8));
        LocalDate drafts = DAYS.onOrBefore(signing.minusWeeks(14));
        LocalDate review = DAYS.onOrBefore(signing.minusWeeks(10));
        LocalDate board = DAYS.onOrBefore(signing.minusWeeks(4));
        ask("PlanRevision", String.valueOf(year), "coordinator", LocalDate.of(year, 3, 2), LocalDate.of(year, 3, 23));
        ask("ReviseSections", year + "/shared", "programme.contact", LocalDate.of(year, 3, 24), drafts);
        for (Party party : parties) {
            ask("GiveOpinion", year + "/shared", party.id() + ".contact", drafts.plusDays(1), review);
        }
        for (Party municipality : parties.subList(0, 23)) {
            String id = municipality.id().value();
            String contract = year + "/" + id;
            ask("ReviseSections", contract, id + ".contact", LocalDate.of(year, 3, 24), drafts);
            ask("RecordMandate", contract, id + ".registrar", review.plusDays(3), board);
            ask(
                    "ReportCommitments",
                    (year - 1) + "/" + id,
                    id + ".contact",
                    LocalDate.of(year, 5, 3),
                    LocalDate.of(year, 5, 29));
            ask("SignContract", contract, id + ".signatory", signing, signing);
            for (Party national : parties.subList(23, 30)) {
                ask("GiveOpinion", contract, national.id() + ".contact", drafts.plusDays(1), review);
                ask("SignContract", contract, national.id() + ".signatory", signing, signing);
            }
            if (fate.nextInt(8) == 0) {
                ask("DecideOnSilence", contract, "coordinator", review.plusDays(1), DAYS.plusWorkingDays(review, 6));
                ask("SteerSilence", contract, "steering", review.plusDays(8), DAYS.plusWorkingDays(review, 12));
            }
        }
        ask("TakeNote", String.valueOf(year), "steering", LocalDate.of(year, 10, 5), LocalDate.of(year, 10, 12));
    }

    /** Two in three answer in time, some only when they are reminded, one in twenty weeks too late, at any hour of any day. */
    private void ask(String kind, String subject, String group, LocalDate opened, LocalDate due) {
        int luck = fate.nextInt(20);
        long span = Math.max(1, due.toEpochDay() - opened.toEpochDay());
        LocalDate answered = luck < 13
                ? opened.plusDays(fate.nextInt((int) span))
                : luck < 16 ? due : DAYS.plusWorkingDays(due, luck < 19 ? 1 + fate.nextInt(6) : 7 + fate.nextInt(25));
        String id = "t%05d".formatted(asked.size());
        asked.add(new Asked(
                id,
                kind,
                subject,
                group,
                opened.atTime(fate.nextInt(24), 20),
                due,
                answered.plusDays(1).atTime(fate.nextInt(24), 40)));
    }

    /** Every group has one member, of the same name. */
    List<Person> members(String group) {
        return byId.getOrDefault(group, List.of());
    }

    /** The moments at which time stands still: some in the day, some at night. */
    static List<LocalDateTime> moments() {
        List<LocalDateTime> moments = new ArrayList<>();
        for (LocalDate day = BEGIN; !day.isAfter(END); day = day.plusDays(1)) {
            int[] hours = DAYS.isWorkingDay(day) ? new int[] {2, 7, 17, 18} : new int[] {2, 7};
            for (int hour : hours) {
                moments.add(day.atTime(hour, hour == 17 ? 59 : 1));
            }
        }
        return moments;
    }
}
