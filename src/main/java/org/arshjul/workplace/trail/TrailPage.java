package org.arshjul.workplace.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Collectors;
import org.arshjul.audit.Anchors;
import org.arshjul.audit.Audit;
import org.arshjul.audit.Verification;
import org.arshjul.evidence.KeptFiles;
import org.arshjul.evidence.KeptFiles.Comparison;
import org.arshjul.party.Role;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Viewer;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Goes through the trail, and the files that it tells of, for somebody who asks, and checks a head that a mail has kept. */
@Controller
@OpenTo(Whom.PROGRAMME)
class TrailPage {

    private final Audit audit;
    private final Anchors anchors;
    private final KeptFiles kept;
    private final Naming naming;
    private final Words words;

    TrailPage(Audit audit, Anchors anchors, KeptFiles kept, Naming naming, Words words) {
        this.audit = audit;
        this.anchors = anchors;
        this.kept = kept;
        this.naming = naming;
        this.words = words;
    }

    @GetMapping("/audit")
    String show(
            @RequestParam(defaultValue = "false") boolean verify,
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String hash,
            Model model,
            HttpServletResponse response) {
        Viewer viewer = Viewer.current();
        model.addAttribute("position", position.strip());
        model.addAttribute("hash", hash.strip());
        model.addAttribute("verifies", viewer.coordinator() || viewer.groups().contains(Role.AUDITOR.group()));
        model.addAttribute("fault", anchors.fault().orElse(null));
        try {
            if (verify) {
                verification(audit.verify(), model);
                files(kept.compare(), model);
            }
            if (!position.isBlank() || !hash.isBlank()) {
                model.addAttribute("head", audit.check(number(position.strip()), digest(hash.strip())));
            }
        } catch (Refusal refusal) {
            response.setStatus(RefusalStatus.of(refusal));
            model.addAttribute("refusal", words.of(refusal));
        }
        return "workplace/audit";
    }

    private void verification(Verification found, Model model) {
        model.addAttribute("found", found);
        model.addAttribute(
                "chain",
                found.firstBroken() == null
                        ? words.of("audit.chain.whole", found.rows())
                        : words.of("audit.chain.broken", found.firstBroken(), found.rows()));
        var anchored = found.anchors();
        model.addAttribute(
                "anchored",
                words.of(
                        "audit.anchors." + anchored.state().id(),
                        anchored.count(),
                        anchored.line() == null ? 0 : anchored.line(),
                        anchored.disagreeing() == null
                                ? 0
                                : anchored.disagreeing().position(),
                        anchored.disagreeing() == null
                                ? ""
                                : words.moment(anchored.disagreeing().at())));
    }

    private void files(Comparison found, Model model) {
        Names names = naming.names();
        model.addAttribute("filesChanged", !found.changed().isEmpty());
        model.addAttribute(
                "files",
                found.changed().isEmpty()
                        ? words.of("audit.files.same", found.checked())
                        : words.of(
                                "audit.files.changed",
                                found.changed().stream()
                                        .map(id -> names.subject(id.toString()))
                                        .collect(Collectors.joining(", "))));
    }

    private static long number(String typed) {
        String digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!digits.matches("\\d{1,18}")) {
            throw Refusal.invalid("audit.head.position", typed);
        }
        return Long.parseLong(digits);
    }

    private static Digest digest(String typed) {
        return new Digest(typed.toLowerCase(Locale.ROOT));
    }
}
