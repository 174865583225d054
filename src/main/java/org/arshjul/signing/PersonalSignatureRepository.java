package org.arshjul.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.arshjul.platform.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Personal signatures are only ever added. */
@Repository
class PersonalSignatureRepository {

    private final JdbcClient jdbc;

    PersonalSignatureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID act, PersonalSignature signature) {
        jdbc.sql("""
                        insert into personal_signature (act_id, person_id, document, content, service, qualifier,
                                                        signer, certificate, issuer, level, kept_at)
                        values (:act, :person, :document, :content, :service, :qualifier,
                                :signer, :certificate, :issuer, :level, :at)
                        """)
                .param("act", act)
                .param("person", signature.person())
                .param("document", signature.document().hex())
                .param("content", signature.content())
                .param("service", signature.service())
                .param("qualifier", signature.qualifier())
                .param("signer", signature.signer())
                .param("certificate", signature.certificate())
                .param("issuer", signature.issuer())
                .param("level", signature.level())
                .param("at", signature.keptAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** That person's latest one on that document. */
    Optional<PersonalSignature> find(String person, Digest document) {
        return jdbc.sql("""
                        select * from personal_signature where person_id = :person and document = :document
                         order by id desc limit 1
                        """)
                .param("person", person)
                .param("document", document.hex())
                .query(PersonalSignatureRepository::signature)
                .optional();
    }

    private static PersonalSignature signature(ResultSet row, int number) throws SQLException {
        return new PersonalSignature(
                row.getString("person_id"),
                new Digest(row.getString("document")),
                row.getBytes("content"),
                row.getString("service"),
                row.getString("qualifier"),
                row.getString("signer"),
                row.getString("certificate"),
                row.getString("issuer"),
                row.getString("level"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
