package org.arshjul.audit;

import java.util.List;
import org.arshjul.platform.figures.Figure;
import org.arshjul.platform.figures.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the trail is kept as it should be. */
@Component
class TrailFigures implements Figures {

    private final JdbcClient jdbc;
    private final Anchors anchors;

    TrailFigures(JdbcClient jdbc, Anchors anchors) {
        this.jdbc = jdbc;
        this.anchors = anchors;
    }

    @Override
    public List<Figure> count() {
        return List.of(
                Figure.of(
                        "arshjul.trail.unsealed",
                        "Events that do not stand in the chain yet",
                        jdbc.sql("select count(*) from audit_inbox")
                                .query(Long.class)
                                .single()),
                Figure.of(
                        "arshjul.trail.anchor.fault",
                        "1 when the trail cannot be anchored or does not agree with its anchors",
                        anchors.fault().isPresent() ? 1 : 0));
    }
}
