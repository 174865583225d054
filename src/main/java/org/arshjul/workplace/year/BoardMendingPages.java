package org.arshjul.workplace.year;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.arshjul.audit.Anchors;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.Cycles;
import org.arshjul.evidence.EvidenceFiles;
import org.arshjul.notification.FailingAddresses;
import org.arshjul.notification.Mail;
import org.arshjul.notification.MailStatus;
import org.arshjul.notification.Nudges;
import org.arshjul.notification.Post;
import org.arshjul.notification.UndeliveredMails;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.node.StuckPublications;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Words;
import org.arshjul.workplace.process.Incidents;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has got stuck, and how the coordinator gets it going again: failed steps, undelivered mails, silent parties. */
@Controller
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/board/{year:\\d{4}}")
class BoardMendingPages {

    /**
     * An undelivered mail in words.
     *
     * @param answer the end of the name of the text that says what the server's answer means
     */
    public record Undelivered(Mail mail, String person, String about, String answer, boolean unknown) {}

    private static final Pattern NO_SUCH_ADDRESS = Pattern.compile("\\b(550|551|553)\\b|5\\.1\\.|bad address");
    private static final Pattern FULL = Pattern.compile("\\b552\\b|[45]\\.2\\.2");
    private static final Pattern UNWANTED = Pattern.compile("\\b(554|521)\\b|5\\.7\\.");
    private static final Pattern TOO_MANY = Pattern.compile("more than \\d+ mails a day");
    private static final Pattern NOT_NOW = Pattern.compile("\\b4\\d\\d\\b");

    private final Cycles cycles;
    private final Incidents incidents;
    private final Anchors anchors;
    private final EvidenceFiles evidence;
    private final StuckPublications stuck;
    private final UndeliveredMails mails;
    private final FailingAddresses addresses;
    private final Post post;
    private final Nudges nudges;
    private final HumanTasks tasks;
    private final Naming naming;
    private final Words words;

    BoardMendingPages(
            Cycles cycles,
            Incidents incidents,
            Anchors anchors,
            EvidenceFiles evidence,
            StuckPublications stuck,
            UndeliveredMails mails,
            FailingAddresses addresses,
            Post post,
            Nudges nudges,
            HumanTasks tasks,
            Naming naming,
            Words words) {
        this.cycles = cycles;
        this.incidents = incidents;
        this.anchors = anchors;
        this.evidence = evidence;
        this.stuck = stuck;
        this.mails = mails;
        this.addresses = addresses;
        this.post = post;
        this.nudges = nudges;
        this.tasks = tasks;
        this.naming = naming;
        this.words = words;
    }

    @OpenTo(Whom.PROGRAMME)
    @GetMapping("/incidents")
    String incidents(@PathVariable int year, Model model) {
        model.addAttribute("incidents", incidents.of(cycles.get(year).year()));
        model.addAttribute("anchorFault", anchors.fault().orElse(null));
        model.addAttribute("evidenceFaults", evidence.faults(year));
        model.addAttribute("stuck", stuck.all());
        return page(year, "workplace/board-incidents", model);
    }

    @PostMapping("/incidents/{id}/retry")
    String retry(@PathVariable int year, @PathVariable String id, Model model, HttpServletResponse response) {
        try {
            incidents.retry(year, id);
            return "redirect:/board/" + year + "/incidents?retried";
        } catch (Refusal refusal) {
            refused(refusal, model, response);
            return incidents(year, model);
        }
    }

    @PostMapping("/incidents/retry")
    String retryAll(@PathVariable int year) {
        incidents.retryAll(cycles.get(year).year());
        return "redirect:/board/" + year + "/incidents?retried";
    }

    /** What happened and has not been told on, of whatever year. */
    @PostMapping("/incidents/untold/retry")
    String retryUntold(@PathVariable int year) {
        stuck.retry();
        return "redirect:/board/" + cycles.get(year).year() + "/incidents?retried";
    }

    @OpenTo(Whom.OVERSIGHT)
    @GetMapping("/mails")
    String mails(@PathVariable int year, Model model) {
        cycles.get(year);
        Names names = naming.names();
        model.addAttribute(
                "mails",
                mails.all().stream().map(mail -> undelivered(mail, names)).toList());
        model.addAttribute("failing", addresses.all());
        model.addAttribute("post", post.state());
        return page(year, "workplace/board-mails", model);
    }

    @PostMapping("/mails/stop")
    String stop(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        return mend(year, "stopped", model, response, () -> post.stop(reason));
    }

    @PostMapping("/mails/start")
    String start(@PathVariable int year, Model model, HttpServletResponse response) {
        return mend(year, "started", model, response, post::start);
    }

    @PostMapping("/mails/{id}/again")
    String again(
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean mayArriveTwice,
            Model model,
            HttpServletResponse response) {
        return mend(year, "again", model, response, () -> mails.sendAgain(id, mayArriveTwice));
    }

    @PostMapping("/mails/{id}/address")
    String address(
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "false") boolean mayArriveTwice,
            Model model,
            HttpServletResponse response) {
        typed(id, address, "", model);
        return mend(
                year, "corrected", model, response, () -> mails.correctAddress(id, address.strip(), mayArriveTwice));
    }

    @PostMapping("/mails/{id}/settled")
    String settled(
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        typed(id, "", reason, model);
        return mend(year, "settled", model, response, () -> mails.settle(id, reason));
    }

    /** Reminds a silent party at once. */
    @PostMapping("/reminders")
    String remind(@PathVariable int year, @RequestParam String party) {
        Names names = naming.names();
        int reached = nudges.remind(
                        String.valueOf(year),
                        party,
                        tasks.openIn(String.valueOf(year)).stream()
                                .filter(task -> names.awaited(task).equals(party))
                                .toList())
                .size();
        return "redirect:/board/" + year + "?reminded=" + reached;
    }

    private String mend(int year, String done, Model model, HttpServletResponse response, Runnable act) {
        try {
            act.run();
            return "redirect:/board/" + year + "/mails?" + done;
        } catch (Refusal refusal) {
            refused(refusal, model, response);
            return mails(year, model);
        }
    }

    private static void typed(UUID id, String address, String reason, Model model) {
        model.addAttribute("typedFor", id);
        model.addAttribute("typedAddress", address);
        model.addAttribute("typedReason", reason);
    }

    private String page(int year, String template, Model model) {
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("names", naming.names());
        return template;
    }

    private void refused(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(RefusalStatus.of(refusal));
        model.addAttribute("refusal", words.of(refusal));
    }

    private static Undelivered undelivered(Mail mail, Names names) {
        return new Undelivered(
                mail,
                names.person(mail.person()),
                Cycle.yearOf(mail.subject()).isPresent() ? names.subject(mail.subject()) : "",
                answer(mail),
                mail.status() == MailStatus.UNKNOWN);
    }

    private static String answer(Mail mail) {
        String said = mail.lastError() == null ? "" : mail.lastError();
        if (mail.status() == MailStatus.UNKNOWN) {
            return Mail.UNSENT_IN_BACKUP.equals(said) ? "restored" : "unknown";
        }
        if (TOO_MANY.matcher(said).find()) {
            return "tooMany";
        }
        if (FULL.matcher(said).find()) {
            return "full";
        }
        if (NO_SUCH_ADDRESS.matcher(said).find()) {
            return "noSuchAddress";
        }
        if (UNWANTED.matcher(said).find()) {
            return "unwanted";
        }
        return NOT_NOW.matcher(said).find() ? "notNow" : "refused";
    }
}
