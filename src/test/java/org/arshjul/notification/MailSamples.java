package org.arshjul.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.task.HumanTask;

/** One of each kind of news, with names and reasons as long as they get. */
final class MailSamples {

    private static final String CONTRACT = "2026/enkoping";
    private static final String YEAR = "2026";
    private static final String MUNICIPALITY = "Enköping";
    private static final String AGENCY = "Energimyndigheten";
    private static final String COLLEAGUE = "Anna-Karin Wennerström Lindqvist";
    private static final String REASON =
            "Kommunstyrelsen behöver mer tid, eftersom avsnittet om klimatinvesteringsplanen har ändrats två gånger.";
    private static final String WEBHOOK = "webhooks/7623b2a1-0581-4c5f-bf07-84a9e2f9aac3";
    private static final String LINK = "/login/new-password?key=" + "aB3_".repeat(11);
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 7);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 11);
    private static final Instant DUE = Instant.parse("2026-12-08T16:00:00Z");

    private static final HumanTask OPINION = task("GiveOpinion", "Lämna synpunkter");
    private static final HumanTask SIGNATURE = task("SignContract", "Underteckna avtalet");

    private MailSamples() {}

    /** By kind. */
    static Map<String, News> all() {
        Map<String, News> all = new LinkedHashMap<>();
        for (News news : List.of(
                of("handover", CONTRACT, OPINION, COLLEAGUE).due(DUE).at("/tasks/4711"),
                of("takenBack", CONTRACT, OPINION, COLLEAGUE),
                of("task", CONTRACT, task("HandleDecline", "Hantera avböjt undertecknande"))
                        .due(DUE)
                        .at("/tasks/4711"),
                of("tasks", YEAR, SIGNATURE).due(DUE).at("/tasks/4711"),
                access("invitation", DUE).at(LINK),
                access("newPassword", DUE).at(LINK),
                access("passwordChosen").at("/settings"),
                access("secondFactorChosen").at("/settings"),
                of("mailFailed", CONTRACT, COLLEAGUE).at("/board/2026/mails"),
                of("webhookTurnedOff", WEBHOOK, "arendesystem.enkoping.example.org")
                        .at("/webhooks"),
                of("cycleCancelled", YEAR, REASON),
                of("signatureDeclined", CONTRACT, AGENCY, REASON).at("/contracts/2026/enkoping"),
                of("partyLeftOut", CONTRACT, AGENCY, REASON).at("/contracts/2026/enkoping"),
                of("contractInForce", CONTRACT, 2027).at("/contracts/2026/enkoping"),
                of("deadlineMissed", CONTRACT).at("/board/2026"),
                of("nudge", YEAR, DUE, OPINION),
                of("partyJoined", CONTRACT, REASON, "KS 2026/112"),
                of("partyLeft", CONTRACT, REASON, "KS 2026/112"),
                of("merged", YEAR, "Järfälla", "Stockholm", "2027", REASON, "Fi 2026/3"),
                of("deputized", CONTRACT, AGENCY, COLLEAGUE, FIRST, LAST),
                of("deputyEnded", CONTRACT, AGENCY, COLLEAGUE, REASON),
                of("deputizedNoLonger", CONTRACT, AGENCY, COLLEAGUE),
                of("taskReassigned", CONTRACT, OPINION, REASON).at("/tasks/4711"),
                of("deadlineExtended", CONTRACT, OPINION, DUE, REASON).at("/tasks/4711"))) {
            all.put(news.kind(), news);
        }
        for (Milestone milestone : Milestone.values()) {
            all.put("milestoneMoved." + milestone, of("milestoneMoved." + milestone, YEAR, LAST));
        }
        for (String role : List.of("CONTACT", "SIGNATORY", "REGISTRAR")) {
            all.put("succession." + role, of("succession." + role, CONTRACT, MUNICIPALITY, REASON));
            all.put("succeeded." + role, of("succeeded." + role, CONTRACT, MUNICIPALITY));
            all.put("deputy." + role, of("deputy." + role, CONTRACT, MUNICIPALITY, COLLEAGUE, FIRST, LAST, REASON));
        }
        return all;
    }

    private static News access(String kind, Object... more) {
        String person = "storstockholms-brandforsvar.contact";
        Object[] arguments = Stream.concat(Stream.of(person), Stream.of(more)).toArray();
        return of(kind, AddressSubject.of(person), arguments).forWhoWaits();
    }

    private static News of(String kind, String subject, Object... arguments) {
        return News.of(kind, subject, arguments);
    }

    private static HumanTask task(String kind, String name) {
        return new HumanTask("4711", kind, "p", CONTRACT, null, name, List.of(), null, DUE, DUE, null, null, null);
    }
}
