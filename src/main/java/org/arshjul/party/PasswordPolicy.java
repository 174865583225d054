package org.arshjul.party;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.arshjul.platform.Refusal;
import org.springframework.stereotype.Component;

/**
 * What passwords may be chosen: long ones that are hard to guess, of whatever signs, for as long as one likes (NIST SP
 * 800-63B, 3.1.1.2).
 */
@Component
class PasswordPolicy {

    static final int SHORTEST = 12;

    /** More than that bcrypt does not look at. */
    private static final int LONGEST_BYTES = 72;

    /** Of 0 to 4: about 10⁸ guesses. */
    private static final int LEAST_SCORE = 3;

    private static final List<String> OURS = List.of("arshjul", "årshjul", "klimatkontrakt", "klimatkontrakt2030");

    private final Zxcvbn guesser = new Zxcvbn();

    /** Refuses one that is too short, too long, or easily guessed by who knows the person. */
    void check(String password, Person person) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refusal.invalid("password.short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw Refusal.invalid("password.long", LONGEST_BYTES);
        }
        List<String> known = Stream.concat(
                        OURS.stream(),
                        Stream.of(person.id(), person.name(), person.email())
                                .flatMap(one -> Stream.of(one.split("[\\s.@-]+"))))
                .toList();
        if (guesser.measure(password, known).getScore() < LEAST_SCORE) {
            throw Refusal.invalid("password.guessable");
        }
    }
}
