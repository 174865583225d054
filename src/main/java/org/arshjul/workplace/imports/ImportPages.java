package org.arshjul.workplace.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Import;
import org.arshjul.contract.Imports;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyKind;
import org.arshjul.platform.Download;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.SentFile;
import org.arshjul.workplace.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files that were sent in, and the way to send in one more. */
@Controller
@OpenTo(Whom.COORDINATOR)
class ImportPages {

    private final Imports imports;
    private final Parties parties;
    private final Naming naming;
    private final ProgrammeClock clock;
    private final Words words;

    ImportPages(Imports imports, Parties parties, Naming naming, ProgrammeClock clock, Words words) {
        this.imports = imports;
        this.parties = parties;
        this.naming = naming;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/imports")
    String all(
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "") String year,
            Model model) {
        model.addAttribute("imports", imports.all());
        model.addAttribute("municipalities", parties.ofKind(PartyKind.MUNICIPALITY));
        model.addAttribute("municipality", municipality);
        model.addAttribute("year", year);
        model.addAttribute("lastYear", clock.today().getYear());
        model.addAttribute("names", naming.names());
        return "workplace/imports/list";
    }

    @PostMapping("/imports")
    String receive(
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "") String year,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        try {
            MultipartFile sent = SentFile.of(file).orElseThrow(() -> Refusal.invalid("file.missing"));
            Imports.Received received =
                    imports.receive(sent.getBytes(), sent.getOriginalFilename(), contract(municipality, year));
            redirect.addFlashAttribute("notice", words.of(received.known() ? "imports.known" : "imports.received"));
            return "redirect:/imports/" + received.file().id();
        } catch (Refusal refusal) {
            response.setStatus(RefusalStatus.of(refusal));
            model.addAttribute("refusal", words.of(refusal));
            return all(municipality, year, model);
        }
    }

    /** Nothing where the person leaves it to the file. */
    static ContractId contract(String municipality, String year) {
        if (municipality.isBlank() && year.isBlank()) {
            return null;
        }
        if (municipality.isBlank() || !year.matches("\\d{4}")) {
            throw Refusal.invalid("import.contract.half");
        }
        return ContractId.of(year + "/" + municipality);
    }

    /** The file as it was sent in, to be kept, never to be shown in the browser as one of our pages. */
    @GetMapping("/imports/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        Import file = imports.get(id);
        return Download.of(imports.content(file), MediaType.APPLICATION_OCTET_STREAM, file.fileName());
    }
}
