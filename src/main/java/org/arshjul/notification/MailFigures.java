package org.arshjul.notification;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.arshjul.notification.Post.State;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.figures.Figure;
import org.arshjul.platform.figures.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits in the outbox, and whether mail goes out. */
@Component
class MailFigures implements Figures {

    private static final List<MailStatus> TOLD =
            List.of(MailStatus.PENDING, MailStatus.SENDING, MailStatus.FAILED, MailStatus.UNKNOWN);

    private record Counted(MailStatus status, long number, OffsetDateTime oldest) {}

    private final JdbcClient jdbc;
    private final Post post;
    private final ProgrammeClock clock;

    MailFigures(JdbcClient jdbc, Post post, ProgrammeClock clock) {
        this.jdbc = jdbc;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public List<Figure> count() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Map<MailStatus, Counted> counted = counted(now);
        List<Figure> figures = new ArrayList<>();
        for (MailStatus status : TOLD) {
            Counted some = counted.get(status);
            figures.add(Figure.of(
                    "arshjul.mails",
                    "Mails that have not arrived and that nobody has settled, by state",
                    some == null ? 0 : some.number(),
                    "status",
                    status.name().toLowerCase(Locale.ROOT)));
        }
        Counted pending = counted.get(MailStatus.PENDING);
        figures.add(Figure.of(
                "arshjul.mail.oldest.wait.seconds",
                "How long the oldest mail has waited that may go out",
                pending == null || pending.oldest() == null
                        ? 0
                        : Duration.between(pending.oldest(), now).toSeconds()));
        State state = post.state();
        figures.add(
                Figure.of("arshjul.mail.stopped", "1 when all mail is stopped by the switch", flag(!state.going())));
        figures.add(Figure.of(
                "arshjul.mail.server.silent", "1 when the mail server does not answer", flag(state.silence() != null)));
        return figures;
    }

    /** What is held until the hours of mail is counted and does not wait yet. */
    private Map<MailStatus, Counted> counted(OffsetDateTime now) {
        return jdbc
                .sql("""
                        select status, count(*) as number, min(case when not_before <= :now then not_before end) as oldest
                          from mail where status in ('PENDING', 'SENDING', 'FAILED', 'UNKNOWN') and settled_at is null
                         group by status
                        """)
                .param("now", now)
                .query((row, number) -> new Counted(
                        MailStatus.valueOf(row.getString("status")),
                        row.getLong("number"),
                        row.getObject("oldest", OffsetDateTime.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Counted::status, one -> one));
    }

    private static double flag(boolean so) {
        return so ? 1 : 0;
    }
}
