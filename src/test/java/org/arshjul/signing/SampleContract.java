package org.arshjul.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.arshjul.contract.AssembledContract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Section;
import org.arshjul.contract.SectionScope;
import org.arshjul.contract.TextVersion;
import org.arshjul.platform.Digest;
import org.arshjul.signing.ContractData.CommitmentData;
import org.arshjul.signing.ContractData.PartyData;
import org.arshjul.signing.ContractData.SectionData;
import org.arshjul.signing.ContractData.TextData;

/** A contract with everything that people may write in it. */
public final class SampleContract {

    static final Instant FIXED = Instant.parse("2026-12-01T09:30:15.123456Z");

    private static final Instant REVISED = Instant.parse("2026-06-01T07:00:00Z");

    private static final ContractId ID = ContractId.of("2026/enkoping");

    private static final List<Section> SECTIONS = List.of(
            section("preamble", "", "Inledning", 0, Owner.PROGRAMME, "Parterna vill nå **klimatneutralitet**."),
            section(
                    "1",
                    "1",
                    "Syfte",
                    1,
                    Owner.PROGRAMME,
                    "Avtalet gäller *åtaganden*.¹\n\n1 En fotnot: <https://example.org/å>"),
            section("2", "2", "Parter", 1, Owner.GENERATED, "Avtalet sluts mellan:\n\n- Enköpings kommun\n- Formas"),
            section("3", "3", "Kommunens åtaganden", 1, Owner.MUNICIPALITY, ""),
            section("3.1", "3.1", "Mål", 2, Owner.MUNICIPALITY, """
                    Under 2027 avser kommunen att:

                    - öppna två cykelstråk
                      - ett norrut
                    - minska utsläppen enligt `plan A`

                    | År | Mål |
                    |---|--:|
                    | 2027 | 40 % |
                    """),
            section("3.1.1", "3.1.1", "Delmål", 3, Owner.MUNICIPALITY, "# Egen rubrik\n\n2027\\. Året."),
            section("9", "9", "Kontraktet", 1, Owner.GENERATED, "Avtalet är version 7."),
            section("annex-1", "", "Bilaga 1 - Länkar", 0, Owner.MUNICIPALITY, "- [Planen](https://example.org/plan)"));

    /** As many as sign a contract. */
    public static final List<PartyData> PARTIES = List.of(
            new PartyData("enkoping", "Enköpings kommun", "Kommunstyrelsens ordförande", "Åsa Öberg"),
            new PartyData("energimyndigheten", "Statens energimyndighet", "Generaldirektör", "Örjan Ek"),
            new PartyData("vinnova", "Verket för innovationssystem", "Generaldirektör", "Maj Lind"),
            new PartyData("formas", "Formas", "Generaldirektör", null),
            new PartyData("tillvaxtverket", "Tillväxtverket", "Generaldirektör", "Siv Ros"),
            new PartyData("trafikverket", "Trafikverket", "Generaldirektör", "Bo Alm"),
            new PartyData("naturvardsverket", "Naturvårdsverket", "Generaldirektör", "Eva Sten"),
            new PartyData("viable-cities", "Viable Cities", "Programchef", "Ola Berg"));

    private SampleContract() {}

    public static ContractDocument document(DocumentState state) {
        return document(state, assembled());
    }

    static ContractDocument document(DocumentState state, AssembledContract contract) {
        ContractData data = new ContractData(
                ContractData.FORMAT,
                ID.toString(),
                contract.title(),
                "Enköpings kommun",
                7,
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31),
                state,
                state == DocumentState.FIXED ? FIXED : null,
                List.of(
                        new TextData(
                                "2026/enkoping",
                                SectionScope.OWN,
                                contract.own().number(),
                                REVISED,
                                contract.own().digest().hex()),
                        new TextData(
                                "2026/shared",
                                SectionScope.SHARED,
                                contract.shared().number(),
                                REVISED,
                                contract.shared().digest().hex())),
                Digest.of(contract.markdown()).hex(),
                PARTIES,
                contract.sections().stream()
                        .map(section -> new SectionData(
                                section.key(),
                                section.number(),
                                section.title(),
                                section.level(),
                                section.owner(),
                                SectionScope.usualOf(section.owner()),
                                section.version(),
                                section.digest().hex(),
                                section.body()))
                        .toList(),
                List.of(new CommitmentData(
                        "2026/enkoping/1", "enkoping-2025-0001", "3.1", "enkoping", "öppna två cykelstråk")));
        return new ContractDocument(contract, data, FIXED);
    }

    static AssembledContract assembled() {
        return contract(SECTIONS);
    }

    /** The same with one section only. */
    static AssembledContract saying(String body) {
        return contract(List.of(section("3", "3", "Kommunens åtaganden", 1, Owner.MUNICIPALITY, body)));
    }

    private static AssembledContract contract(List<Section> sections) {
        return new AssembledContract(
                ID,
                "Klimatkontrakt 2030 – Enköpings kommun",
                sections,
                new TextVersion(ID.ownText(), 4, Digest.of("own"), REVISED),
                new TextVersion(ID.sharedText(), 12, Digest.of("shared"), REVISED));
    }

    private static Section section(String key, String number, String title, int level, Owner owner, String body) {
        return new Section(key, number, title, level, 0, owner, 1, body.strip(), "anna", Instant.EPOCH, false);
    }
}
