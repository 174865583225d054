package org.arshjul.workplace.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.arshjul.audit.Anchors;
import org.arshjul.audit.Audit;
import org.arshjul.audit.Verification;
import org.arshjul.party.Role;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Viewer;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Goes through the trail for somebody who asks, and checks a head that a mail has kept. */
@Controller
class TrailPage {

    private final Audit audit;
    private final Anchors anchors;
    private final Words words;

    TrailPage(Audit audit, Anchors anchors, Words words) {
        this.audit = audit;
        this.anchors = anchors;
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
        viewer.requireProgramme();
        model.addAttribute("position", position.strip());
        model.addAttribute("hash", hash.strip());
        model.addAttribute("verifies", viewer.coordinator() || viewer.groups().contains(Role.AUDITOR.group()));
        model.addAttribute("fault", anchors.fault().orElse(null));
        try {
            if (verify) {
                verification(audit.verify(), model);
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
