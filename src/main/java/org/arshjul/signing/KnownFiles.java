package org.arshjul.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.arshjul.contract.ContractId;
import org.arshjul.platform.Digest;
import org.arshjul.signing.KnownFile.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All files that came about when contracts were fixed and signed, also in rounds that were given up. */
@Repository
@Transactional(readOnly = true)
public class KnownFiles {

    private static final String ALL = """
            select k.*, case when k.document_id = (select max(l.id) from frozen_document l where l.contract_id = k.contract_id)
                             then 1 else 0 end as is_last
              from (
                select d.id as document_id, d.contract_id, d.digest as document, 'SIGNED_FILE' as part,
                       f.byte_count as size, f.digest as digest
                  from signed_file f join frozen_document d on d.id = f.document_id
                union all
                select d.id, d.contract_id, d.digest, 'PARTLY_SIGNED', p.byte_count, p.digest
                  from signature_in_file p join signature s on s.id = p.signature_id
                  join frozen_document d on d.contract_id = s.contract_id and d.digest = s.digest
                union all
                select id, contract_id, digest, 'DOCUMENT', byte_count, digest from frozen_document
                union all
                select id, contract_id, digest, 'MARKDOWN', octet_length(markdown), markdown_digest
                  from frozen_document where markdown_digest <> digest
                union all
                select id, contract_id, digest, 'JSON', octet_length(json), json_digest
                  from frozen_document where json is not null
              ) k
            """;

    /** The nearest to what was signed first, and of those the latest. */
    private static final Comparator<KnownFile> NEAREST =
            Comparator.comparing(KnownFile::last).reversed().thenComparing(KnownFile::part);

    private final JdbcClient jdbc;

    KnownFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with one of these digests, the nearest to what was signed first. */
    public List<KnownFile> with(Collection<Digest> digests) {
        if (digests.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(ALL + " where k.digest in (:digests)")
                .param("digests", digests.stream().map(Digest::hex).toList())
                .query(KnownFiles::row)
                .list()
                .stream()
                .sorted(NEAREST)
                .toList();
    }

    /** Those of that contract. */
    public List<KnownFile> of(ContractId contract) {
        return jdbc
                .sql(ALL + " where k.contract_id = :id")
                .param("id", contract.toString())
                .query(KnownFiles::row)
                .list()
                .stream()
                .sorted(NEAREST)
                .toList();
    }

    /** The documents, with or without signatures, of just that many bytes. */
    public List<KnownFile> ofSize(int bytes) {
        return jdbc
                .sql(ALL + " where k.size = :size and k.part in ('SIGNED_FILE', 'PARTLY_SIGNED', 'DOCUMENT')")
                .param("size", bytes)
                .query(KnownFiles::row)
                .list()
                .stream()
                .sorted(NEAREST)
                .toList();
    }

    /** The sizes of frozen documents that are no larger than that, the smallest first. */
    public List<Integer> documentSizes(int largest) {
        return jdbc.sql(
                        "select distinct byte_count from frozen_document where byte_count <= :largest order by byte_count")
                .param("largest", largest)
                .query(Integer.class)
                .list();
    }

    /** Its bytes. */
    public byte[] content(KnownFile file) {
        return switch (file.part()) {
            case SIGNED_FILE, PARTLY_SIGNED -> Arrays.copyOf(signed(file).orElseThrow(), file.size());
            case DOCUMENT -> column("content", file);
            case MARKDOWN -> column("markdown", file);
            case JSON -> column("json", file);
        };
    }

    private Optional<byte[]> signed(KnownFile file) {
        return jdbc.sql("""
                        select f.content from signed_file f join frozen_document d on d.id = f.document_id
                         where d.contract_id = :id and d.digest = :document
                        """)
                .param("id", file.contract().toString())
                .param("document", file.document().hex())
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    private byte[] column(String column, KnownFile file) {
        return jdbc.sql("select " + column + " from frozen_document where contract_id = :id and digest = :document"
                        + " order by id desc fetch first 1 rows only")
                .param("id", file.contract().toString())
                .param("document", file.document().hex())
                .query((row, number) -> row.getBytes(column))
                .single();
    }

    private static KnownFile row(ResultSet row, int number) throws SQLException {
        return new KnownFile(
                ContractId.of(row.getString("contract_id")),
                Part.valueOf(row.getString("part")),
                row.getInt("size"),
                new Digest(row.getString("digest")),
                new Digest(row.getString("document")),
                row.getInt("is_last") == 1);
    }
}
