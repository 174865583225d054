package org.arshjul.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.arshjul.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How people want mail: at which hour, and whether more than about signatures. */
@Repository
public class MailPreferences {

    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 17;

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;

    MailPreferences(JdbcClient jdbc, MailSettings settings, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.events = events;
    }

    /** What that person has chosen; {@link MailPreference#NONE} if nothing. */
    public MailPreference of(String person) {
        return jdbc.sql("select digest_hour, only_signing from mail_preference where person_id = :person")
                .param("person", person)
                .query((row, number) -> row(row))
                .optional()
                .orElse(MailPreference.NONE);
    }

    /** What everybody has chosen, by the person's id, without those who have chosen nothing; one query. */
    public Map<String, MailPreference> all() {
        Map<String, MailPreference> all = new TreeMap<>();
        jdbc.sql("select person_id, digest_hour, only_signing from mail_preference")
                .query((RowCallbackHandler) row -> all.put(row.getString("person_id"), row(row)));
        return all;
    }

    /** The hours at which a digest may be wanted: by day, and before the programme's quiet hour. */
    public List<Integer> hours() {
        return IntStream.rangeClosed(FIRST_HOUR, Math.min(LAST_HOUR, settings.quietHour() - 1))
                .boxed()
                .toList();
    }

    /** The hour of those who have chosen none. */
    public int usualHour() {
        return settings.digestHour();
    }

    /** From now on that person gets mail so; refuses an hour that is not among {@link #hours}. */
    @Transactional
    void choose(String person, MailPreference chosen) {
        if (chosen.digestHour() != null && !hours().contains(chosen.digestHour())) {
            throw Refusal.invalid(
                    "settings.hour", chosen.digestHour(), hours().get(0), hours().get(hours().size() - 1));
        }
        if (chosen.equals(of(person))) {
            return;
        }
        int known = keep(
                "update mail_preference set digest_hour = :hour, only_signing = :only where person_id = :person",
                person,
                chosen);
        if (known == 0) {
            keep(
                    "insert into mail_preference (person_id, digest_hour, only_signing) values (:person, :hour, :only)",
                    person,
                    chosen);
        }
        events.publishEvent(new MailPreferenceChosen(person, chosen.digestHour(), chosen.onlySigning()));
    }

    private int keep(String sql, String person, MailPreference chosen) {
        return jdbc.sql(sql)
                .param("person", person)
                .param("hour", chosen.digestHour(), Types.INTEGER)
                .param("only", chosen.onlySigning())
                .update();
    }

    private static MailPreference row(ResultSet row) throws SQLException {
        return new MailPreference(row.getObject("digest_hour", Integer.class), row.getBoolean("only_signing"));
    }
}
