package org.arshjul.evidence.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.arshjul.evidence.Verification;
import org.arshjul.evidence.Verifications;
import org.arshjul.party.Parties;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Everybody may check whether a file, or a file with that SHA-256, is a contract that was signed here. */
@Controller
@OpenTo(Whom.EVERYBODY)
@RequestMapping("/public")
class VerifyPages {

    private final Verifications verifications;
    private final Parties parties;

    VerifyPages(Verifications verifications, Parties parties) {
        this.verifications = verifications;
        this.parties = parties;
    }

    @GetMapping("/verify")
    String verify(@RequestParam(defaultValue = "") String sha256, Model model) {
        return sha256.isBlank() ? "workplace/public-verify" : answer(null, sha256, model);
    }

    @PostMapping("/verify")
    String verify(
            @RequestParam Optional<MultipartFile> file, @RequestParam(defaultValue = "") String sha256, Model model) {
        if (chosen(file).isEmpty() && sha256.isBlank()) {
            model.addAttribute("missing", true);
            return "workplace/public-verify";
        }
        return answer(chosen(file).orElse(null), sha256, model);
    }

    /** The same for programs: a file in a form's field, or a digest. */
    @PostMapping(path = "/verify.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Verification verifyForPrograms(@RequestParam MultipartFile file) throws IOException {
        return verifications.of(file.getBytes());
    }

    @GetMapping(path = "/verify.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Verification verifyForPrograms(@RequestParam String sha256) {
        return verifications.of(digest(sha256));
    }

    private String answer(MultipartFile file, String sha256, Model model) {
        try {
            Verification found = file == null ? verifications.of(digest(sha256)) : verifications.of(file.getBytes());
            model.addAttribute("found", found);
            model.addAttribute("name", file == null ? null : file.getOriginalFilename());
            if (found.contract() != null) {
                model.addAttribute(
                        "municipality",
                        parties.get(found.contract().municipality()).fullName());
                model.addAttribute("inForce", String.valueOf(found.contract().year() + 1));
            }
        } catch (IOException gone) {
            model.addAttribute("missing", true);
        } catch (Refusal malformed) {
            model.addAttribute("malformed", sha256);
        }
        return "workplace/public-verify";
    }

    private static Digest digest(String sha256) {
        return new Digest(sha256.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
    }

    /** A browser sends a file without a name where nothing was chosen. */
    private static Optional<MultipartFile> chosen(Optional<MultipartFile> file) {
        return file.filter(one -> !one.isEmpty());
    }
}
