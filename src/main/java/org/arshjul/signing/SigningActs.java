package org.arshjul.signing;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.arshjul.contract.ContractId;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.arshjul.party.Person;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Digest;
import org.arshjul.platform.IdentityProof;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.problem.Problems;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskAnswers;
import org.arshjul.platform.task.TaskGuard;
import org.arshjul.signing.SigningAct.Item;
import org.arshjul.signing.SigningAct.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many contracts signed in one go: what the person confirmed is kept first, then each contract is signed in a transaction
 * of its own. When the product stops in between, the rest is signed after it has started again, as the person confirmed it.
 */
@Component
public class SigningActs {

    /** One contract that the person ticked, as it was shown. */
    public record Ticked(String task, Digest shown) implements Serializable {}

    private static final String TASK = "SignContract";

    private static final Logger LOG = LoggerFactory.getLogger(SigningActs.class);

    private final SigningActRepository acts;
    private final PersonalSignatureRepository personal;
    private final Signings signings;
    private final TaskGuard guard;
    private final TaskAnswers answers;
    private final Parties parties;
    private final Problems words;
    private final ProgrammeClock clock;
    private final TransactionTemplate transaction;

    SigningActs(
            SigningActRepository acts,
            PersonalSignatureRepository personal,
            Signings signings,
            TaskGuard guard,
            TaskAnswers answers,
            Parties parties,
            Problems words,
            ProgrammeClock clock,
            PlatformTransactionManager transactions) {
        this.acts = acts;
        this.personal = personal;
        this.signings = signings;
        this.guard = guard;
        this.answers = answers;
        this.parties = parties;
        this.words = words;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The signed-in person confirms to sign these contracts; they are signed by {@link #carryOut}. Refuses a task that is
     * not the person's to answer, and who has not shown lately who they are.
     */
    public UUID confirm(List<Ticked> ticked) {
        return confirm(ticked, signings.requireAble().orElse(null), List.of());
    }

    /** The same by what the person signed elsewhere, which is kept with it. */
    UUID confirm(List<Ticked> ticked, IdentityProof proof, List<PersonalSignature> given) {
        SigningAct act = new SigningAct(UUID.randomUUID(), Actor.required(), proof, clock.instant(), items(ticked));
        transaction.executeWithoutResult(status -> {
            acts.insert(act);
            given.forEach(signature -> personal.insert(act.id(), signature));
        });
        return act.id();
    }

    /** Refuses what the signed-in person could not confirm even after showing who they are. */
    void requireSignable(List<Ticked> ticked) {
        signings.trouble().ifPresent(trouble -> {
            throw trouble;
        });
        items(ticked);
    }

    /** Signs what is still pending of that act, each contract by itself: one that is refused stops none of the others. */
    public void carryOut(UUID id) {
        SigningAct act = acts.find(id).orElseThrow();
        act.items().stream().filter(item -> item.state() == State.PENDING).forEach(item -> sign(act, item));
    }

    /** That act as it stands; the person's own only. */
    public SigningAct get(UUID id) {
        return acts.find(id)
                .filter(act -> act.person().equals(Actor.required()))
                .orElseThrow(() -> Refusal.notFound("signing.actUnknown", id));
    }

    /** What a stop of the product left undone is done, as it was confirmed. */
    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    public void goOn() {
        for (UUID unfinished : acts.unfinished()) {
            try {
                carryOut(unfinished);
            } catch (RuntimeException failed) {
                LOG.error("signing act {} could not be finished and will be tried again", unfinished, failed);
            }
        }
    }

    private List<Item> items(List<Ticked> ticked) {
        return IntStream.range(0, ticked.size())
                .mapToObj(place -> pending(place, ticked.get(place)))
                .toList();
    }

    private Item pending(int place, Ticked ticked) {
        HumanTask task = guard.requireMine(ticked.task());
        if (!task.kind().equals(TASK)) {
            throw Refusal.invalid("signing.notASigning", task.name());
        }
        return new Item(
                place,
                task.id(),
                ContractId.of(task.subject()),
                new PartyId(task.concerns()),
                ticked.shown(),
                State.PENDING,
                null,
                null);
    }

    private void sign(SigningAct act, Item item) {
        IdentityProof proof = act.proof() == null ? null : act.proof().forWhatWasConfirmed(act.confirmedAt());
        try {
            Actor.as(act.person(), parties.groupsOf(act.person()), proof, () -> {
                transaction.executeWithoutResult(status -> {
                    if (acts.lockPending(act.id(), item.place())) {
                        answers.answer(
                                item.task(),
                                Map.of("signed", true, "digest", item.digest().hex()));
                        acts.done(act.id(), item.place(), State.SIGNED, null, clock.instant());
                    }
                });
                return null;
            });
        } catch (Refusal refusal) {
            String why = words.text(refusal, language(act.person()));
            transaction.executeWithoutResult(
                    status -> acts.done(act.id(), item.place(), State.REFUSED, why, clock.instant()));
        }
    }

    private Locale language(String person) {
        return Locale.forLanguageTag(
                parties.person(person).map(Person::language).orElse("sv"));
    }
}
