package org.arshjul.signing;

import java.util.ArrayList;
import java.util.List;
import org.arshjul.platform.figures.Figure;
import org.arshjul.platform.figures.Figures;
import org.arshjul.signing.pades.DocumentSigner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many signatures stand under the contracts that are not over, and whether anything can be signed. */
@Component
class SignatureFigures implements Figures {

    private final JdbcClient jdbc;
    private final DocumentSigner signer;

    SignatureFigures(JdbcClient jdbc, DocumentSigner signer) {
        this.jdbc = jdbc;
        this.signer = signer;
    }

    @Override
    public List<Figure> count() {
        List<Figure> figures = new ArrayList<>(jdbc.sql("""
                        select c.cycle, count(s.id) as number
                          from contract c left join signature s on s.contract_id = c.id and s.voided_at is null
                         where c.stage in ('FROZEN', 'SIGNING', 'DECLINED', 'IN_FORCE') group by c.cycle
                        """)
                .query((row, number) -> Figure.of(
                        "arshjul.signatures",
                        "Signatures under contracts that are not over",
                        row.getLong("number"),
                        "cycle",
                        row.getString("cycle")))
                .list());
        figures.add(Figure.of(
                "arshjul.signing.key.usable",
                "1 when documents can be signed electronically",
                signer.trouble().isEmpty() ? 1 : 0));
        return figures;
    }
}
