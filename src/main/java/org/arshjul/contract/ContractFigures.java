package org.arshjul.contract;

import java.util.List;
import org.arshjul.platform.figures.Figure;
import org.arshjul.platform.figures.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the contracts have come that are not over. */
@Component
class ContractFigures implements Figures {

    private final JdbcClient jdbc;

    ContractFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> count() {
        return jdbc.sql("""
                        select cycle, stage, count(*) as number from contract
                         where stage not in ('EXPIRED', 'WITHDRAWN', 'CANCELLED') group by cycle, stage
                        """)
                .query((row, number) -> Figure.of(
                        "arshjul.contracts",
                        "Contracts that are not over, by stage",
                        row.getLong("number"),
                        "cycle",
                        row.getString("cycle"),
                        "stage",
                        Stage.valueOf(row.getString("stage")).id()))
                .list();
    }
}
