package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.arshjul.demo.Play;
import org.arshjul.document.VeraPdf;
import org.arshjul.platform.Digest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/** Enköping's year from start to close, by hand through the pages; robots act for the others. */
class YearOnPagesTest extends PagesTest {

    static final String OWN = "form.answer";

    @Test
    void a_whole_year_goes_through_the_pages_without_javascript() throws IOException {
        Visitor coordinator = as("coordinator");
        Visitor contact = as("enkoping.contact");
        Visitor registrar = as("enkoping.registrar");
        Visitor signatory = as("enkoping.signatory");

        start(coordinator);
        plan(coordinator);
        moveMilestone(coordinator);
        revise(contact);
        answer(contact, "Bekräfta utkastet", "Enköping 2026", Map.of());
        giveOpinion(contact);
        requestChange(as("vinnova.contact"));
        play.start(Play.Until.SIGNED, Set.of("enkoping"));
        rework(contact);
        answer(contact, "Bekräfta utkastet", "Enköping 2026", Map.of());
        approveRest(contact, "Enköping 2026");
        approveRest(contact, "Den gemensamma texten 2026");
        recordMandate(registrar);
        sign(signatory);
        published();
        opinionsAreKept(contact);
        play.start(Play.Until.CLOSED, Set.of("enkoping"));
        report(contact, "halvår");
        ReportsOnPages reports = new ReportsOnPages(this, jdbc);
        reports.compile(contact);
        reports.sendBack(registrar);
        answer(contact, "Svara på frågor om rapporten", "halvår", Map.of("answer.0", "Marken är inte köpt än."));
        answer(contact, "Sammanställ uppföljningen", "halvår", Map.of());
        answer(registrar, "Ta del av uppföljningen", "halvår", Map.of("remark", "Anmält."));
        reports.publishedReport();
        readable(as("auditor"));
        allAsBefore(contact);
        play.start(Play.Until.CLOSED, Set.of());
        reports.theSameNumbersEverywhere(as("steering"));
    }

    private void start(Visitor coordinator) {
        Document page = coordinator.open("/cycles/new");
        FormElement form = coordinator.form(page, "form[action=/cycles/new]");
        assertThat(form.selectFirst("[name=signingDay]").val()).isEqualTo("2026-12-08");
        coordinator.fill(form, Map.of("signingDay", "2026-12-05"));
        Document refused = coordinator.submit(form, Map.of());
        assertThat(coordinator.status()).isEqualTo(422);
        assertThat(refused.select("[role=alert]").text()).contains("ingen arbetsdag");
        assertThat(refused.select("[name=signingDay]").val()).isEqualTo("2026-12-05");

        form = coordinator.form(refused, "form[action=/cycles/new]");
        coordinator.fill(form, Map.of("signingDay", "2026-12-08"));
        assertThat(coordinator.submit(form, Map.of()).select("[data-task-done]"))
                .isNotEmpty();
    }

    private void plan(Visitor coordinator) {
        Document page = coordinator.open(task(coordinator, "Planera årsrevisionen", "2026"));
        assertThat(page.select("a[href*=/imports]")).isEmpty();
        assertThat(page.select(".told summary").text()).matches("”Revidera avsnitt – .*2026”, till \\d+ personer");
        assertThat(page.select("ul.national li").eachText())
                .hasSize(7)
                .contains("Formas", "Viable Cities")
                .noneMatch(line -> line.contains("(ny)"));
        unsigned(coordinator);
        FormElement form = coordinator.form(page, OWN);
        coordinator.fill(form, Map.of("signingDay", "2026-12-03"));
        Document proposed = coordinator.submit(form, Map.of("action", "propose"));
        assertThat(proposed.select("[name=milestone.TEXT_FROZEN]").val()).isEqualTo("2026-11-26");

        form = coordinator.form(proposed, OWN);
        coordinator.fill(form, Map.of("signingDay", "2026-12-08"));
        form = coordinator.form(coordinator.submit(form, Map.of("action", "propose")), OWN);
        coordinator.fill(form, Map.of("milestone.DRAFTS_DUE", "2026-09-02"));
        form.select("[name=municipalities]")
                .forEach(box -> box.attr("checked", box.val().equals("enkoping")));
        done(coordinator, coordinator.submit(form, Map.of()));
        Document board = coordinator.open("/board/2026");
        assertThat(board.select("ol.milestones li")).hasSize(10);
        assertThat(board.select("ol.milestones").text()).contains("2 september 2026");
    }

    /** The coordinator is led to where the contract of one whose last text nobody signed is taken in, before the plan. */
    private void unsigned(Visitor coordinator) {
        jdbc.sql("update text set state = 'DRAFTING' where id = '2025/ostersund'")
                .update();
        Document page = coordinator.open(task(coordinator, "Planera årsrevisionen", "2026"));
        assertThat(page.select("fieldset a[href*=/imports]").eachAttr("href"))
                .containsExactly("/imports?municipality=ostersund&year=2025");
        assertThat(page.select("fieldset small").text()).contains("De får mallens tomma avsnitt att fylla");
        jdbc.sql("update text set state = 'AGREED' where id = '2025/ostersund'").update();
    }

    private void moveMilestone(Visitor coordinator) {
        Document board = coordinator.open("/board/2026");
        Document asked = coordinator.open(
                board.selectFirst("ol.milestones a[href*=reviewDue]").attr("href"));
        FormElement form = coordinator.form(asked, "form.pick");
        coordinator.fill(form, Map.of("day", "2026-12-24"));
        Document refused = coordinator.submit(form, Map.of());
        assertThat(coordinator.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains("ingen arbetsdag");

        coordinator.fill(form, Map.of("day", "2026-10-14"));
        Document preview = coordinator.submit(form, Map.of());
        assertThat(preview.select("tbody tr").eachText())
                .anySatisfy(
                        row -> assertThat(row).startsWith("Granskningen klar").contains("14 oktober 2026"))
                .anySatisfy(row -> assertThat(row).startsWith("Omarbetningen klar följer med"));
        assertThat(preview.text()).contains("i nästa sammandrag");
        assertThat(coordinator.open("/board/2026").select("ol.milestones").text())
                .doesNotContain("14 oktober 2026");

        coordinator.fill(form, Map.of("day", "2026-10-01"));
        FormElement confirm =
                coordinator.form(coordinator.submit(form, Map.of()), "form[method=post]:has([name=digest])");
        confirm.selectFirst("[name=digest]").val("0");
        Document anew = coordinator.submit(confirm, Map.of());
        assertThat(coordinator.status()).isEqualTo(409);
        assertThat(anew.select("#refusal").text()).contains("har ändrats");
        Document moved = coordinator.submit(coordinator.form(anew, "form[method=post]:has([name=digest])"), Map.of());
        assertThat(moved.select("ol.milestones").text()).contains("1 oktober 2026");
        assertThat(moved.select(".history").text()).contains("flyttade en hållpunkt");
    }

    private void revise(Visitor contact) {
        String task = task(contact, "Revidera avsnitt", "Enköping 2026");
        FormElement form = contact.form(contact.open(task), OWN);
        String field = fieldOf(form, "key", "3.9");
        form.selectFirst("[name=body." + field + "]").val("Fler cykelstråk.");
        Document saved = contact.submitTo(task + "/sections", form);
        assertThat(saved.select("[role=status]").text()).contains("Sparat");
        assertThat(saved.select("[name=body." + field + "]").val()).isEqualTo("Fler cykelstråk.");

        byte[] word = contact.download(task + "/sections.docx");
        Document brought = contact.upload(task + "/word", contact.form(contact.open(task), OWN), "avsnitt.docx", word);
        assertThat(brought.text()).contains("ändrar inget avsnitt");

        Document stale = contact.submitTo(task + "/sections", overwritten(form, field));
        assertThat(contact.status()).isEqualTo(409);
        assertThat(stale.select("[name=body." + field + "]").val()).isEqualTo("Inga cykelstråk.");

        done(contact, contact.submit(contact.form(contact.open(task), OWN), Map.of()));
        assertThat(contact.open(task).text()).contains("redan besvarad");
        assertThat(contact.status()).isEqualTo(409);
        Visitor stranger = as("lund.contact");
        stranger.open(task);
        assertThat(stranger.status()).isEqualTo(403);
    }

    private static FormElement overwritten(FormElement form, String field) {
        form.selectFirst("[name=body." + field + "]").val("Inga cykelstråk.");
        return form;
    }

    private void giveOpinion(Visitor contact) {
        String task = task(contact, "Lämna synpunkter", "Enköping 2026");
        Document refused = contact.submit(contact.form(contact.open(task), OWN), Map.of());
        assertThat(contact.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains("Svar saknas");
        Document helped = contact.submit(contact.form(refused, OWN), Map.of("action", "approveUnchanged"));
        assertThat(helped.select("[value=approved][checked]")).isNotEmpty();
        assertThat(helped.select("fieldset").size())
                .isGreaterThan(helped.select("[value=approved][checked]").size());
        approveRest(contact, "Enköping 2026");
    }

    private void approveRest(Visitor contact, String about) {
        Document page = contact.open(task(contact, "Lämna synpunkter", about));
        page = contact.submit(contact.form(page, OWN), Map.of("action", "approveRest"));
        done(contact, contact.submit(contact.form(page, OWN), Map.of()));
    }

    private void requestChange(Visitor agency) {
        Document page = agency.open(task(agency, "Lämna synpunkter", "Enköping 2026"));
        assertThat(page.select(".facts").text()).contains("har svarat");
        FormElement form = agency.form(agency.submit(agency.form(page, OWN), Map.of("action", "approveRest")), OWN);
        String field = fieldOf(form, "section", "3.9");
        agency.fill(form, Map.of("verdict." + field, "changeRequested", "remark." + field, "Hur många?"));
        done(agency, agency.submit(form, Map.of()));
    }

    private void rework(Visitor contact) {
        Document page = contact.open(task(contact, "Omarbeta avsnitt", "Enköping 2026"));
        assertThat(page.select("article.requested").text()).contains("Hur många?");
        FormElement form = contact.form(page, OWN);
        form.selectFirst("[name=body." + fieldOf(form, "key", "3.9") + "]").val("Tolv cykelstråk.");
        done(contact, contact.submit(form, Map.of()));
    }

    private void recordMandate(Visitor registrar) {
        String task = task(registrar, "Registrera kommunstyrelsens beslut", "Enköping 2026");
        FormElement form = registrar.form(registrar.open(task), OWN);
        registrar.fill(form, Map.of("decision", "approved", "paragraph", "§ 142"));
        Document refused = registrar.submit(form, Map.of());
        assertThat(registrar.status()).isEqualTo(422);
        assertThat(refused.select("[name=paragraph]").val()).isEqualTo("§ 142");
        form = registrar.form(refused, OWN);
        registrar.fill(form, Map.of("reference", "KS2026/311"));
        done(registrar, registrar.submit(form, Map.of()));
    }

    private void offersPaper(Visitor registrar) {
        readOfFew(CountedStatements.of(registrar, () -> registrar.open("/contracts/2026/enkoping")));
        Document page = registrar.open(registrar
                .open("/contracts/2026/enkoping")
                .selectFirst("a[href$=/paper]")
                .attr("href"));
        assertThat(page.select("#paper-scan-help").text()).contains("5 MB");
        FormElement form = registrar.form(page, "main form");
        form.selectFirst("[name=party][value=enkoping]").attr("checked", true);

        Document refused = registrar.upload("/contracts/2026/enkoping/paper", form, "scan.txt", new byte[] {'x'});

        assertThat(registrar.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains("PDF, PNG");
    }

    private void sign(Visitor signatory) {
        Document page = signatory.open(task(signatory, "Underteckna avtalet", "Enköping 2026"));
        assertThat(page.select(".document").text()).contains("Tolv cykelstråk.");
        offersPaper(as("enkoping.registrar"));
        FormElement form = signatory.form(page, OWN);
        byte[] signed =
                signatory.download(page.selectFirst("a[href$=/document.pdf]").attr("href"));
        assertThat(Digest.of(signed).hex())
                .isEqualTo(form.selectFirst("[name=digest]").val());
        signatory.submit(form, Map.of("signed", "false"));
        assertThat(signatory.status()).isEqualTo(422);
        signatory.fill(form, Map.of("password", "wrong"));
        Document refused = signatory.submit(form, Map.of("signed", "true"));
        assertThat(signatory.status()).isEqualTo(403);
        assertThat(refused.select("#refusal").text()).contains("Lösenordet stämmer inte");
        assertThat(refused.select("[name=password]").val()).isEmpty();
        signatory.fill(form, Map.of("password", Visitor.PASSWORD));
        done(signatory, signatory.submit(form, Map.of("signed", "true")));
    }

    private void published() {
        Visitor reader = anybody();
        Document page = await().atMost(Duration.ofSeconds(90))
                .until(() -> reader.open("/public/contracts/2026/enkoping"), read -> reader.status() == 200);
        assertThat(page.select("table:has(caption) tbody tr")).hasSize(8);
        assertThat(page.select(".digest").text()).hasSize(64);
    }

    private static void opinionsAreKept(Visitor contact) {
        Document contract = contact.open("/contracts/2026/enkoping");
        assertThat(contract.select("table.matrix"))
                .as("what each of the eight parties said on both parts")
                .hasSize(2)
                .allMatch(part -> part.select("thead th").size() == 1 + 8
                        && part.select("td .tag").size() >= 8);
    }

    private void report(Visitor contact, String period) {
        Document asked = contact.open(task(contact, "Rapportera åtaganden", period));
        knownOf(contact, asked);
        Document page = contact.open(task(contact, "Rapportera åtaganden", period));
        FormElement form = contact.form(page, OWN);
        assertThat(form.select("[name=indicator.1]").val()).isEqualTo("Antal träd");
        assertThat(form.select("#commitment-1 label:has([name=value.1])").text())
                .contains("Från 0 st år 2026 till 120 st");
        assertThat(new String(
                        contact.download(task(contact, "Rapportera åtaganden", period) + "/report.csv"),
                        StandardCharsets.UTF_8))
                .contains("Antal träd;;Från 0 st år 2026 till 120 st år 2030;");
        form.select("[name^=status.]").forEach(field -> {
            field.select("option").removeAttr("selected");
            field.select("option[value=begun]").attr("selected", "selected");
        });
        form.select("[name^=progress.]").val("40");
        contact.fill(form, Map.of("indicator.0", "Andel; \"nära\"", "value.0", "3,50", "done.0", "=1+1\nAndra raden"));
        form = bySpreadsheet(contact, task(contact, "Rapportera åtaganden", period), form);
        done(contact, contact.submit(form, Map.of()));
    }

    /** What is known of the second commitment is written on its page, which the task links to. */
    private static void knownOf(Visitor contact, Document asked) {
        Document page = contact.open(
                asked.selectFirst("#commitment-1 a[href^=/commitments/]").attr("href"));
        FormElement known = contact.form(page, "form[action$=/details]");
        contact.fill(known, Map.of("indicator", "Antal träd", "unit", "st", "base", "0", "baseYear", "2026"));
        contact.fill(known, Map.of("target", "120", "targetYear", "2030"));
        contact.submit(known, Map.of());
        assertThat(contact.status()).isEqualTo(200);
    }

    /** The file that went out comes back without a difference; one that was written in changes what it says, row by row. */
    private FormElement bySpreadsheet(Visitor contact, String task, FormElement form) {
        contact.submitTo(task + "/draft", form);
        for (String kind : List.of("xlsx", "csv")) {
            Document same = contact.upload(
                    task + "/sheet", form, "sheet", "rapport." + kind, contact.download(task + "/report." + kind));
            assertThat(same.select(".brought .asked").text()).contains("ändrar ingen rad");
            assertThat(same.select("#refused-title, article")).isEmpty();
        }
        List<String> rows = new String(contact.download(task + "/report.csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        String head = rows.get(0).substring(1);
        String first = form.selectFirst("[name=commitment.0]").val();
        String written = String.join(
                "\r\n",
                head,
                first + ";;;Klart;100 %;Åtta bryggor\tklara;;Andel;4,25;",
                "x;;;klart;7;;;;;",
                first + ";;;;;;;;;");
        Document shown = contact.upload(
                task + "/sheet", form, "sheet", "rapport.csv", written.getBytes(Charset.forName("windows-1252")));
        assertThat(shown.select("article del").eachText()).contains("påbörjat", "40", "3.5");
        assertThat(shown.select("article ins").eachText())
                .containsExactly("klart", "100", "Åtta bryggor klara", "Andel", "4.25");
        assertThat(shown.select(".refusal li").eachText())
                .satisfiesExactly(
                        unknown -> assertThat(unknown).startsWith("Rad 3: Numret ”x” hör inte"),
                        twice -> assertThat(twice).startsWith("Rad 4: ").contains("flera rader"));
        Document over = contact.upload(
                task + "/sheet",
                form,
                "sheet",
                "rapport.csv",
                (head + "\r\n" + first + ";;;klart;130;;;;;").getBytes(StandardCharsets.UTF_8));
        assertThat(over.select(".refusal li").text()).startsWith("Rad 2: ").contains("0 till 100, inte 130");
        assertThat(contact.upload(task + "/sheet", form, "sheet", "bild.xlsx", new byte[] {'P', 'K', 3, 4, 0})
                        .select("#refusal")
                        .text())
                .contains("går inte att läsa som kalkylark");

        Document back = contact.submit(contact.form(shown, "form[action$=/sheet/take]"), Map.of());
        FormElement filled = contact.form(back, OWN);
        assertThat(filled.select("[name=value.0]").val()).isEqualTo("4.25");
        assertThat(filled.select("[name=status.0] option[selected]").val()).isEqualTo("done");
        return filled;
    }

    private void allAsBefore(Visitor contact) {
        FormElement form = contact.form(contact.open(task(contact, "Rapportera åtaganden", "årsuppföljning")), OWN);
        int asked = form.select("[name^=commitment.]").size();
        assertThat(asked).isPositive();
        assertThat(form.select("[name^=asBefore.]")).hasSize(asked).noneMatch(box -> box.hasAttr("checked"));

        Document ticked = contact.submit(form, Map.of("action", "allAsBefore"));

        assertThat(ticked.select("[name^=asBefore.][checked]")).hasSize(asked);
        done(contact, contact.submit(contact.form(ticked, OWN), Map.of()));
    }

    private void answer(Visitor person, String name, String about, Map<String, String> fields) {
        FormElement form = person.form(person.open(task(person, name, about)), OWN);
        person.fill(form, fields);
        done(person, person.submit(form, Map.of()));
    }

    private void readable(Visitor auditor) throws IOException {
        Document contract = auditor.open("/contracts/2026/enkoping?against=2025&lang=sv");
        assertThat(contract.select(".redline ins").text()).contains("Tolv cykelstråk.");
        assertThat(contract.select(".history li")).isNotEmpty();
        assertThat(contract.select(".history").text()).doesNotContain("event.");
        versions(auditor);
        files(auditor);
        Document steering = auditor.open("/steering?year=2026");
        assertThat(steering.select("svg.wheel circle.dot")).hasSize(10);
        assertThat(steering.select("svg.wheel line.come")).hasSize(1);
        assertThat(steering.select(".state").text()).contains("1 av 1 avtal");
        assertThat(steering.select(".progress-part tbody td:nth-child(3)").eachText())
                .hasSize(4)
                .containsOnly("1 av 1");
        assertThat(auditor.open("/board/2026").select("form[action^=/board][method=post]"))
                .isEmpty();
    }

    /** Each draft as it went to the parties can be compared with any other, also through the years. */
    private void versions(Visitor auditor) {
        String contract = "/contracts/2026/enkoping";
        Document drafts = auditor.open(contract + "?from=2026.own.1&to=2026.own.2&view=beside");
        assertThat(drafts.select(".changes section:not(.same) h3 > span:first-child")
                        .eachText())
                .filteredOn(heading -> heading.startsWith("3."))
                .containsExactly("3.9. Klimatsmart mobilitet");
        assertThat(drafts.select(".changes table.columns-beside").text()).contains("Fler", "Tolv");
        assertThat(drafts.select("select[name=from] option[selected]").val()).isEqualTo("2026.own.1");

        Document opened = auditor.open(contract + "?from=2025.now&to=2026.opened");
        assertThat(opened.select(".changes").text())
                .doesNotContain("cykelstråk. ")
                .contains("Strategiska utvecklingsprojekt struket: 2026 tillagt: 2027");
        assertThat(opened.select(".changes .meta").text()).contains("Hette 6. Strategiska utvecklingsprojekt 2026");
        assertThat(opened.select("main").text()).contains("Åtaganden: 0 nya");
        assertThat(VeraPdf.failures(auditor.download(contract + "/redline.pdf?from=2025.now&to=2026.now")))
                .isEmpty();
        assertThat(auditor.download(contract + "/redline.docx?from=2025.now&to=2026.now"))
                .startsWith('P', 'K');
        assertThat(auditor.header("Content-Type")).contains("wordprocessingml");
        assertThat(auditor.header("Content-Disposition")).contains("andringar-enkoping-2027.docx");
        Document fixed = auditor.open(contract + "?from=2026.fixed&to=2026.now");
        assertThat(fixed.select(".changes section:not(.same)")).isEmpty();

        Document unknown = auditor.open(contract + "?from=2026.own.7");
        assertThat(auditor.status()).isEqualTo(404);
        assertThat(unknown.select("[role=alert]").text()).contains("2026.own.7", "2026.own.2");

        Document page = auditor.open(contract + "?kind=signing");
        assertThat(page.select(".history").text()).contains("undertecknade för").doesNotContain("omgång");
        assertThat(page.select("#documents ~ ul.downloads a").eachAttr("href"))
                .contains(contract + "/document.pdf", contract + "/document.md", contract + "/document.json");
        assertThat(page.select(".contents a").eachAttr("href"))
                .allSatisfy(link -> assertThat(page.select(".document " + link)).hasSize(1));
        assertThat(page.select(".matrix tbody th")).hasSizeGreaterThan(20);
    }

    /** Whoever asks for the contract gets the bytes that were signed; drafts say that they are. */
    private void files(Visitor auditor) throws IOException {
        String contract = "/contracts/2026/enkoping";
        byte[] signed = auditor.download(contract + "/document.pdf");

        assertThat(auditor.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(auditor.header("Content-Disposition")).contains("inline", "klimatkontrakt-enkoping-2027.pdf");
        assertThat(auditor.open(contract).select("code.digest").text())
                .contains(Digest.of(signed).hex());
        for (String same : List.of("/text.pdf", "/text.pdf?version=2026.fixed", "/text.pdf?version=2026.now")) {
            assertThat(auditor.download(contract + same)).isEqualTo(signed);
        }
        byte[] withSignatures = auditor.download(contract + "/signed.pdf");
        assertThat(Arrays.copyOf(withSignatures, signed.length)).isEqualTo(signed);
        try (PDDocument document = Loader.loadPDF(withSignatures)) {
            assertThat(document.getSignatureDictionaries()).hasSize(8);
        }
        assertThat(anybody().download("/public/contracts/2026/enkoping.pdf")).isEqualTo(withSignatures);
        assertThat(anybody().download("/public/contracts/2026/enkoping/document"))
                .isEqualTo(withSignatures);
        Visitor reader = anybody();
        FormElement form = reader.form(reader.open("/public/verify"), "form[action$=/verify]");
        assertThat(reader.upload("/public/verify", form, "avtal.pdf", withSignatures)
                        .select("#answer[role=status]")
                        .text())
                .startsWith("Filen är rätt: den är det undertecknade avtalet för Enköpings kommun som gäller 2027.")
                .contains("Avtalet är i kraft.");
        assertThat(reader.upload("/public/verify", form, "avtal.pdf", signed)
                        .select("#answer")
                        .text())
                .startsWith("Filen är äkta men utan underskrifter");
        byte[] changed = withSignatures.clone();
        changed[signed.length / 2] ^= 1;
        Document answer = reader.upload("/public/verify", form, "avtal.pdf", changed);
        assertThat(answer.select("#answer[role=alert]").text())
                .startsWith("Filen är inte rätt: den är ändrad.")
                .contains("Enköpings kommun", "i själva avtalet");
        assertThat(anybody()
                        .open("/public/verify?sha256=" + Digest.of(withSignatures))
                        .select("tbody tr"))
                .hasSize(8);
        assertThat(anybody().download("/public/contracts/2026/enkoping/evidence.zip"))
                .startsWith('P', 'K');
        assertThat(auditor.download(contract + "/evidence.zip").length)
                .isGreaterThan(anybody().download("/public/contracts/2026/enkoping/evidence.zip").length);

        byte[] draft = auditor.download(contract + "/text.pdf?version=2026.own.1");
        assertThat(auditor.header("Content-Disposition")).contains("utkast.pdf");
        assertThat(VeraPdf.failures(draft)).isEmpty();
        try (PDDocument document = Loader.loadPDF(draft)) {
            assertThat(new PDFTextStripper().getText(document)).contains("UTKAST");
        }
        auditor.download(contract + "/text.json?version=2026.own.7");
        assertThat(auditor.status()).isEqualTo(404);
    }

    private static String fieldOf(FormElement form, String prefix, String section) {
        return form.select("[name^=" + prefix + ".][value=" + section + "]")
                .attr("name")
                .substring(prefix.length() + 1);
    }

    static void done(Visitor visitor, Document page) {
        assertThat(visitor.status()).as(page.select("#refusal").text()).isEqualTo(200);
        assertThat(page.select("[data-task-done]")).as(page.text()).isNotEmpty();
    }
}
