package org.arshjul.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.arshjul.notification.CalendarFeeds;
import org.arshjul.notification.MailPreference;
import org.arshjul.notification.PersonalSettings;
import org.arshjul.notification.PersonalSettings.Choice;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.SIGNED_IN)
@RequestMapping("/api/settings")
class SettingsController {

    /**
     * @param language {@code sv} or {@code en}
     * @param digestHour in Europe/Stockholm; left out for the programme's
     * @param onlySigning whether only mails about signatures, declines and cancelled years are wanted
     */
    record SettingsView(@NotBlank String language, Integer digestHour, boolean onlySigning) {

        static SettingsView of(Choice choice) {
            return new SettingsView(
                    choice.language(), choice.mail().digestHour(), choice.mail().onlySigning());
        }
    }

    /** @param address where a calendar reads the feed; it is told this once */
    record Feed(String address) {}

    private final PersonalSettings settings;
    private final CalendarFeeds feeds;

    SettingsController(PersonalSettings settings, CalendarFeeds feeds) {
        this.settings = settings;
        this.feeds = feeds;
    }

    @GetMapping
    @Operation(summary = "The caller's own settings of language and mails")
    SettingsView current() {
        return SettingsView.of(settings.current());
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Choose the caller's own language of mails and pages, hour of the digest, and which mails")
    void choose(@Valid @RequestBody SettingsView asked) {
        settings.choose(new Choice(asked.language(), new MailPreference(asked.digestHour(), asked.onlySigning())));
    }

    @PostMapping("/calendar")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Make an address at which a calendar reads the caller's deadlines without a log-in; ends the old one")
    Feed makeFeed() {
        return new Feed(feeds.make());
    }

    @DeleteMapping("/calendar")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the caller's calendar address")
    void removeFeed() {
        feeds.remove();
    }
}
