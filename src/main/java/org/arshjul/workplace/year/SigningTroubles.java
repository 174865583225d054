package org.arshjul.workplace.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Words;
import org.arshjul.workplace.process.Incidents;
import org.arshjul.workplace.process.Incidents.Failure;
import org.springframework.stereotype.Component;

/** What keeps signatures from being given, or from coming into the contracts' files. */
@Component
class SigningTroubles {

    /** @param mendable whether the page of failed steps helps */
    public record Trouble(String text, boolean mendable) {}

    private static final String SET_IN = "SetIntoTheFile";

    private static final int MOST_NAMED = 5;

    /** A signature is set into its file at once; one that waits longer was tried before. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Signings signings;
    private final Incidents incidents;
    private final ProgrammeClock clock;
    private final Words words;

    SigningTroubles(Signings signings, Incidents incidents, ProgrammeClock clock, Words words) {
        this.signings = signings;
        this.incidents = incidents;
        this.clock = clock;
        this.words = words;
    }

    /** @param waitsSince since when a signature waits to be set into its file, or null */
    List<Trouble> of(int year, Instant waitsSince, Names names) {
        List<Failure> failures = incidents.of(year);
        List<Failure> setIn =
                failures.stream().filter(one -> one.activity().equals(SET_IN)).toList();
        List<Trouble> found = new ArrayList<>();
        signings.trouble().ifPresent(why -> found.add(new Trouble(words.of(why), false)));
        if (!setIn.isEmpty()) {
            found.add(new Trouble(notSetIn(setIn, names), true));
        } else if (waitsSince != null && waitsSince.isBefore(clock.instant().minus(PATIENCE))) {
            found.add(new Trouble(words.of("signingDay.trouble.waits", words.moment(waitsSince)), false));
        }
        if (failures.size() > setIn.size()) {
            found.add(new Trouble(words.of("signingDay.trouble.steps", failures.size() - setIn.size()), true));
        }
        return found;
    }

    /** Each party's signature fails by itself, so a contract may come up to eight times. */
    private String notSetIn(List<Failure> failures, Names names) {
        List<String> contracts = failures.stream()
                .map(one -> names.subject(one.subject()))
                .distinct()
                .sorted(Names.SWEDISH_ALPHABET)
                .toList();
        return contracts.size() > MOST_NAMED
                ? words.of("signingDay.trouble.setIn.many", contracts.size())
                : words.of("signingDay.trouble.setIn", contracts.size(), String.join(", ", contracts));
    }
}
