package org.arshjul.notification;

import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the signed-in person chooses for themselves, and nobody else for them. */
@Component
@Transactional
public class PersonalSettings {

    /**
     * A person's choices.
     *
     * @param language of mails and pages, {@code sv} or {@code en}
     * @param mail how mail is wanted
     */
    public record Choice(String language, MailPreference mail) {}

    private final Parties parties;
    private final MailPreferences preferences;

    PersonalSettings(Parties parties, MailPreferences preferences) {
        this.parties = parties;
        this.preferences = preferences;
    }

    /** What holds for the signed-in person; refuses an account that belongs to nobody in the programme. */
    @Transactional(readOnly = true)
    public Choice current() {
        Person person = person();
        return new Choice(person.language(), preferences.of(person.id()));
    }

    /** From now on that holds for the signed-in person; refuses an unknown language and an hour that nobody may choose. */
    public void choose(Choice choice) {
        preferences.choose(person().id(), choice.mail());
        parties.chooseLanguage(choice.language());
    }

    private Person person() {
        String id = Actor.required();
        return parties.person(id).orElseThrow(() -> Refusal.notFound("settings.nobody", id));
    }
}
