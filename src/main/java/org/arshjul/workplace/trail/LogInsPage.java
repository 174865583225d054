package org.arshjul.workplace.trail;

import org.arshjul.platform.security.LogIns;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.Naming;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has logged in of late, and who has tried to. */
@Controller
@OpenTo(Whom.OVERSIGHT)
class LogInsPage {

    private static final int MOST = 200;

    private final LogIns logIns;
    private final Naming naming;

    LogInsPage(LogIns logIns, Naming naming) {
        this.logIns = logIns;
        this.naming = naming;
    }

    /** @param account empty for all */
    @GetMapping("/log-ins")
    String show(@RequestParam(defaultValue = "") String account, Model model) {
        String asked = account.strip();
        model.addAttribute("account", asked);
        model.addAttribute("names", naming.names());
        model.addAttribute("logIns", logIns.newest(asked.isEmpty() ? null : asked, MOST));
        return "workplace/log-ins";
    }
}
