package org.arshjul.notification;

import static org.arshjul.notification.MailStory.ASA;
import static org.arshjul.notification.MailStory.DAY;
import static org.arshjul.notification.MailStory.JOHN;
import static org.arshjul.notification.MailStory.KIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;

import java.util.List;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.YearParties;
import org.arshjul.cycle.CycleCancelled;
import org.arshjul.cycle.MilestoneMoved;
import org.arshjul.cycle.PartyJoined;
import org.arshjul.cycle.PartyLeft;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.party.Role;
import org.arshjul.party.SuccessionRecorded;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.signing.ContractInForce;
import org.arshjul.signing.SignatureDeclined;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = MailSlice.class,
        properties = {
            "spring.config.location=optional:classpath:/none.yml",
            "spring.datasource.url=jdbc:h2:mem:yearletters"
        })
@ActiveProfiles("test")
class YearLettersTest {

    @Autowired
    Outbox outbox;

    @Autowired
    DigestNotes notes;

    @Autowired
    Parties parties;

    @Autowired
    YearParties years;

    @Autowired
    MailStory story;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void begin() {
        story.begin();
        when(parties.people()).thenReturn(List.of(ASA, JOHN, KIM));
        when(years.national(2026)).thenReturn(List.of(new PartyId("vinnova")));
        when(years.ofContract(2026, new PartyId("enkoping")))
                .thenReturn(List.of(new PartyId("enkoping"), new PartyId("vinnova")));
    }

    @Test
    void everybody_is_told_once_that_the_year_was_cancelled() {
        happens(new CycleCancelled(2026, "Nytt regeringsbeslut"));
        happens(new CycleCancelled(2026, "Nytt regeringsbeslut"));

        assertThat(outbox.mails(null))
                .extracting(Mail::person)
                .containsExactlyInAnyOrder(ASA.id(), JOHN.id(), KIM.id());
    }

    @Test
    void a_contract_in_force_is_read_in_the_next_digest() {
        happens(new ContractInForce(new ContractId(2026, new PartyId("enkoping")), 2027));

        assertThat(outbox.mails(null)).isEmpty();
        assertThat(notes.untold()).extracting(DigestNotes.Note::person).containsExactlyInAnyOrder(ASA.id(), JOHN.id());
        assertThat(notes.untold())
                .extracting(DigestNotes.Note::text)
                .contains("All parties have signed the contract Enköping 2026. It is in force during 2027.");
    }

    @Test
    void who_was_about_to_sign_and_the_coordinator_read_at_once_that_somebody_declined_and_why() {
        PartyId vinnova = new PartyId("vinnova");
        doReturn(new Party(vinnova, "Vinnova", "Vinnova", PartyKind.AGENCY, "Direktör"))
                .when(parties)
                .get(vinnova);
        when(parties.members("coordinator")).thenReturn(List.of(KIM));
        when(parties.members("enkoping.signatory")).thenReturn(List.of(ASA));
        when(parties.members("vinnova.signatory")).thenReturn(List.of(JOHN));

        happens(new SignatureDeclined(
                new ContractId(2026, new PartyId("enkoping")), vinnova, JOHN.id(), "Avsnitt 3.9 räcker inte."));

        assertThat(outbox.mails(null)).extracting(Mail::person).containsExactlyInAnyOrder(ASA.id(), KIM.id());
        assertThat(outbox.mails(null))
                .filteredOn(mail -> mail.person().equals(ASA.id()))
                .extracting(Mail::headline)
                .containsExactly("Enköping 2026: Vinnova undertecknar inte");
    }

    @Test
    void a_milestone_that_moves_is_noted_for_everybody_whichever_it_is() {
        for (Milestone milestone : Milestone.values()) {
            happens(new MilestoneMoved(2026, milestone, DAY, DAY.plusDays(7)));
        }

        assertThat(outbox.mails(null)).isEmpty();
        assertThat(notes.untold())
                .hasSize(3 * Milestone.values().length)
                .allSatisfy(note -> assertThat(note.text()).contains("2026. ", ": ", " 22 "));
    }

    @Test
    void who_leaves_or_joins_is_mailed_to_the_municipality_and_noted_for_the_others_once() {
        PartyLeft left = new PartyLeft(2026, new PartyId("enkoping"), "Fullmäktige har sagt nej.", "KS 4");
        happens(left);
        happens(left);
        happens(new PartyJoined(2026, new PartyId("enkoping"), "Ansökan.", "VC 17"));

        assertThat(outbox.mails(null))
                .extracting(Mail::person, Mail::headline)
                .containsExactlyInAnyOrder(
                        tuple(ASA.id(), "Enköping 2026: kommunen lämnar årsrevisionen"),
                        tuple(ASA.id(), "Enköping 2026: kommunen går med i årsrevisionen"));
        assertThat(notes.untold())
                .extracting(DigestNotes.Note::person)
                .containsExactlyInAnyOrder(JOHN.id(), KIM.id(), JOHN.id(), KIM.id());
        assertThat(notes.untold())
                .extracting(DigestNotes.Note::text)
                .anyMatch(text -> text.contains("Fullmäktige har sagt nej. (KS 4)"));
    }

    @Test
    void whoever_takes_over_a_role_and_whoever_had_it_are_told_whichever_role_it_is() {
        doReturn(parties.inNoOrder().get(0)).when(parties).get(new PartyId("enkoping"));
        for (Role role : List.of(Role.CONTACT, Role.SIGNATORY, Role.REGISTRAR)) {
            happens(new SuccessionRecorded(new PartyId("enkoping"), role, ASA.id(), KIM.id(), "Val."));
        }

        assertThat(outbox.mails(null))
                .extracting(Mail::person, Mail::headline)
                .contains(
                        tuple(KIM.id(), "Du undertecknar nu för Enköping"),
                        tuple(ASA.id(), "Du undertecknar inte längre för Enköping"))
                .hasSize(6);
    }

    private void happens(Object event) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(event));
    }
}
