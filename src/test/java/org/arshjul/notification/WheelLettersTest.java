package org.arshjul.notification;

import static org.arshjul.notification.MailStory.ASA;
import static org.arshjul.notification.MailStory.DAY;
import static org.arshjul.notification.MailStory.STINA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import javax.imageio.ImageIO;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Stage;
import org.arshjul.cycle.YearStanding;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        classes = MailSlice.class,
        properties = {"spring.config.location=optional:classpath:/none.yml", "spring.datasource.url=jdbc:h2:mem:wheel"})
@ActiveProfiles("test")
class WheelLettersTest {

    @Autowired
    Digests digests;

    @Autowired
    Notifications notifications;

    @Autowired
    Relay relay;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Parties parties;

    @Autowired
    MailStory story;

    @BeforeEach
    void begin() {
        story.begin();
        story.stands(place("enkoping", true), place("lund", false));
    }

    @Test
    void the_steering_groups_digest_carries_the_wheel_and_says_the_same_in_words() throws Exception {
        story.task("t1", "SteerSilence", "Avgör uteblivet svar", "2026/enkoping", DAY.plusDays(1), STINA, ASA);
        digests.sendDue();
        relay.run();

        String words =
                "Så står årsrevisionen 2026: 1 av 2 avtal i tid. Försenade: 1. Signeringsdag tisdag 8 december 2026.";
        assertShowsTheWheel(mailTo(STINA.email()), words);
        assertThat(mailTo(ASA.email()).html()).doesNotContain("<img");
        assertThat(mailTo(ASA.email()).source()).doesNotContain("image/png");
    }

    @Test
    void so_does_a_letter_of_its_own() throws Exception {
        notifications.tell(List.of(STINA), News.of("cycleCancelled", "2026", "Skäl"));
        relay.run();

        assertShowsTheWheel(mailTo(STINA.email()), "1 av 2 avtal i tid");
    }

    @Test
    void mails_to_the_steering_group_and_to_nobody_else_carry_the_head_of_the_audit_trail() {
        String hash = "ab".repeat(32);
        notifications.tell(List.of(STINA, ASA), News.of("cycleCancelled", "2026", "Skäl"));
        relay.run();

        Mailbox.Message mail = mailTo(STINA.email());
        assertThat(mail.text())
                .contains("Revisionskedjans läge: nr 1234, SHA-256 " + hash + ". Spara mejlet")
                .contains("/audit?position=1234&hash=" + hash);
        assertThat(Jsoup.parse(mail.html()).select("a[href$=/audit?position=1234&hash=" + hash + "]"))
                .hasSize(1);
        assertThat(mailTo(ASA.email()).text()).doesNotContain(hash);
    }

    @Test
    void so_does_their_digest() {
        story.task("t1", "SteerSilence", "Avgör uteblivet svar", "2026/enkoping", DAY.plusDays(1), STINA);
        digests.sendDue();
        relay.run();

        assertThat(mailTo(STINA.email()).text()).contains("nr 1234, SHA-256 ");
        assertThat(mailTo(STINA.email()).html()).contains("nr 1234, SHA-256 ");
    }

    @Test
    void the_months_first_digest_tells_what_to_decide_what_is_late_and_what_has_changed() {
        when(parties.members("steering")).thenReturn(List.of(STINA));
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.minusDays(4), ASA);
        digests.sendDue();
        story.stands(place("enkoping", true), new YearStanding.Place(contract("lund"), Stage.MANDATE, false));
        story.at(DAY.plusDays(1), "08:30");
        digests.sendDue();
        LocalDate october = LocalDate.of(2026, 10, 1);
        story.at(october, "08:30");
        story.task("t2", "SteerSilence", "Avgör uteblivet svar", "2026/enkoping", october.plusDays(5), STINA);
        digests.sendDue();
        relay.run();

        assertThat(mailbox.messages(STINA.email()))
                .extracting(Mailbox.Line::headline)
                .containsExactly(
                        "Månadsbrev: årsrevisionen 2026 – 1 av 2 avtal försenade",
                        "Månadsbrev: årsrevisionen 2026 – 1 av 2 avtal försenade");
        assertThat(mailTo(STINA.email()).text())
                .containsSubsequence(
                        "DET HÄR VÄNTAR PÅ ERT BESLUT",
                        "* Avgör uteblivet svar",
                        "/tasks/t2",
                        "FÖRSENAT, OCH VEM DET VÄNTAR PÅ",
                        "* Lämna synpunkter",
                        "för 14 arbetsdagar sedan",
                        "Väntar på Åsa Öberg, som har påmints 2 gånger.",
                        "Att veta",
                        "Sedan förra månaden har 1 avtal kommit ett steg vidare: lund 2026.");
    }

    private static void assertShowsTheWheel(Mailbox.Message mail, String words) throws Exception {
        MimeMessage sent = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.source().getBytes(StandardCharsets.UTF_8)));
        MimeMultipart related = (MimeMultipart) alternative(sent).getBodyPart(1).getContent();
        Element image =
                Jsoup.parse((String) related.getBodyPart(0).getContent()).selectFirst("img");
        MimeBodyPart picture = (MimeBodyPart) related.getBodyPart(1);

        assertThat(related.getContentType()).startsWith("multipart/related");
        assertThat("<" + image.attr("src").substring("cid:".length()) + ">").isEqualTo(picture.getContentID());
        assertThat(image.attr("alt")).contains(words);
        assertThat(mail.text()).contains(words);
        BufferedImage wheel = ImageIO.read(picture.getInputStream());
        assertThat(wheel.getWidth()).isEqualTo(800);
        assertThat(Jsoup.parse(mail.html()).select("img[src^=data:image/png;base64,]"))
                .hasSize(1);
    }

    private static MimeMultipart alternative(MimeMessage sent) throws Exception {
        MimeMultipart outer = (MimeMultipart) sent.getContent();
        return outer.getContentType().startsWith("multipart/alternative")
                ? outer
                : (MimeMultipart) outer.getBodyPart(0).getContent();
    }

    private static YearStanding.Place place(String municipality, boolean overdue) {
        return new YearStanding.Place(contract(municipality), Stage.REVIEW, overdue);
    }

    private static ContractId contract(String municipality) {
        return new ContractId(2026, new PartyId(municipality));
    }

    private Mailbox.Message mailTo(String recipient) {
        return mailbox.get(mailbox.messages(recipient).get(0).id());
    }
}
