package org.arshjul.audit.webhook;

import java.util.List;
import org.arshjul.platform.figures.Figure;
import org.arshjul.platform.figures.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many web hooks take what they are sent. */
@Component
class WebhookFigures implements Figures {

    private record Counted(long all, long failing, long off) {}

    private final JdbcClient jdbc;

    WebhookFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> count() {
        Counted hooks = jdbc.sql("""
                        select count(*), count(case when state = 'ON' and failures > 0 then 1 end),
                               count(case when state = 'OFF' then 1 end)
                          from webhook
                        """)
                .query((row, number) -> new Counted(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
        return List.of(
                figure("on", hooks.all() - hooks.failing() - hooks.off()),
                figure("failing", hooks.failing()),
                figure("off", hooks.off()));
    }

    private static Figure figure(String state, long number) {
        return Figure.of(
                "arshjul.webhooks",
                "Web hooks that take what they are sent, that do not, and that are turned off",
                number,
                "state",
                state);
    }
}
