package org.arshjul.workplace.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.arshjul.notification.CalendarFeeds;
import org.arshjul.notification.MailPreference;
import org.arshjul.notification.MailPreferences;
import org.arshjul.notification.PersonalSettings;
import org.arshjul.notification.PersonalSettings.Choice;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Download;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.personal.PersonalRecords;
import org.arshjul.platform.security.LogIns;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The signed-in person's own settings: language, mails, calendar. */
@Controller
@OpenTo(Whom.SIGNED_IN)
@RequestMapping("/settings")
class SettingsPage {

    private static final int LOG_INS = 10;

    private final PersonalSettings settings;
    private final MailPreferences preferences;
    private final CalendarFeeds feeds;
    private final LogIns logIns;
    private final PersonalRecords records;
    private final ObjectMapper json;
    private final Words words;

    SettingsPage(
            PersonalSettings settings,
            MailPreferences preferences,
            CalendarFeeds feeds,
            LogIns logIns,
            PersonalRecords records,
            ObjectMapper json,
            Words words) {
        this.settings = settings;
        this.preferences = preferences;
        this.feeds = feeds;
        this.logIns = logIns;
        this.records = records;
        this.json = json;
        this.words = words;
    }

    @GetMapping
    String settings(Model model) {
        return page(settings.current(), model);
    }

    /**
     * The choice of language holds in this browser too, whatever was chosen on its pages.
     *
     * @param hour empty for the programme's
     */
    @PostMapping
    String choose(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) Integer hour,
            @RequestParam(defaultValue = "false") boolean onlySigning,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response) {
        Choice choice = new Choice(language, new MailPreference(hour, onlySigning));
        try {
            settings.choose(choice);
        } catch (Refusal refusal) {
            response.setStatus(RefusalStatus.of(refusal));
            model.addAttribute("refusal", words.of(refusal));
            return page(choice, model);
        }
        RequestContextUtils.getLocaleResolver(request).setLocale(request, response, null);
        redirect.addFlashAttribute("saved", true);
        return "redirect:/settings";
    }

    /** The address is shown on the page that follows, and on no other. */
    @PostMapping("/calendar")
    String makeFeed(RedirectAttributes redirect) {
        redirect.addFlashAttribute("address", feeds.make());
        return "redirect:/settings#calendar";
    }

    /** All that is held of the person, to be kept as a file. */
    @GetMapping("/data.json")
    ResponseEntity<byte[]> data() throws JsonProcessingException {
        return Download.of(
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(records.of(Actor.required())),
                MediaType.APPLICATION_JSON,
                "arshjul.json");
    }

    @PostMapping("/calendar/removal")
    String removeFeed(RedirectAttributes redirect) {
        feeds.remove();
        redirect.addFlashAttribute("removed", true);
        return "redirect:/settings#calendar";
    }

    private String page(Choice choice, Model model) {
        model.addAttribute("choice", choice);
        model.addAttribute("hours", preferences.hours());
        model.addAttribute("usualHour", preferences.usualHour());
        model.addAttribute("feedMadeAt", feeds.madeAt().orElse(null));
        model.addAttribute("logIns", logIns.newest(Actor.required(), LOG_INS));
        model.addAttribute(
                "pagesDiffer", !choice.language().equals(words.locale().getLanguage()));
        return "workplace/settings";
    }
}
