package org.arshjul.commitment;

import java.math.BigDecimal;
import java.time.Instant;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Section;
import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;

/** Commitments and reports to begin a test with. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-06-15T10:00:00Z");
    static final TextId TEXT = TextId.of("2026/enkoping");
    static final PartyId ENKOPING = new PartyId("enkoping");

    private Samples() {}

    /** A section that reads like that, called by its key. */
    static Section section(String key, int position, Owner owner, String body) {
        return new Section(key, key, "Rubrik", 2, position, owner, 1, body, "system", NOON, false);
    }

    static Wording wording(String section, int position, String text) {
        return new Wording(section, section, position, text, ENKOPING);
    }

    static Commitment commitment(int number, String section, String text) {
        return Commitment.proposed(TEXT, number, wording(section, number, text), null);
    }

    static NewReport report(String commitment, ReportStatus status, int progress) {
        return new NewReport(commitment, false, status, progress, "Gjort", null, null, null, null);
    }

    static ProgressReport reported(String commitment, int progress) {
        return new ProgressReport(
                FollowUpId.of("2026/enkoping/half-year"),
                commitment,
                ENKOPING,
                ReportStatus.BEGUN,
                progress,
                "Halvvägs",
                "Ont om folk",
                "träd",
                new BigDecimal("12.5"),
                "https://example.org/trad",
                "enkoping.contact",
                NOON);
    }
}
