package org.arshjul.platform.figures;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many events have a listener that has not finished yet. */
@Component
class PublicationFigures implements Figures {

    private final JdbcClient jdbc;

    PublicationFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> count() {
        return List.of(Figure.of(
                "arshjul.event.publications.outstanding",
                "Events that a listener has not finished with",
                jdbc.sql("select count(*) from event_publication where completion_date is null")
                        .query(Long.class)
                        .single()));
    }
}
