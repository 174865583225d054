package org.arshjul.signing.process;

import java.util.List;
import java.util.function.BiConsumer;
import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.arshjul.platform.calendar.Deadlines;
import org.arshjul.platform.task.DecisionTask;
import org.arshjul.platform.task.DecisionTask.Choice;
import org.arshjul.platform.task.DecisionTask.Decision;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.signing.Signings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The user tasks of contract-signing in which the coordinator decides how to go on. */
@Configuration(proxyBeanMethods = false)
class ContractSigningTasks {

    private static final Choice NEW_ROUND = new Choice("newRound", true);
    private static final Choice WITHDRAW = new Choice("withdraw", true);
    private static final Choice GO_ON_WITHOUT = new Choice("goOnWithout", true);

    private final Signings signings;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;

    ContractSigningTasks(Signings signings, Deadlines deadlines, ApplicationEventPublisher events) {
        this.signings = signings;
        this.deadlines = deadlines;
        this.events = events;
    }

    @Bean
    DecisionTask decideOnLateSignature() {
        return decision(
                "DecideOnLateSignature",
                List.of(new Choice("extend", false), new Choice("stop", true)),
                (task, answer) -> {
                    if (answer.decision().equals("stop")) {
                        signings.stop(ContractId.of(task.subject()), new PartyId(task.concerns()));
                    }
                });
    }

    @Bean
    DecisionTask handleDecline() {
        return decision("HandleDecline", List.of(NEW_ROUND, GO_ON_WITHOUT, WITHDRAW), this::goOn);
    }

    @Bean
    DecisionTask decideOnRejection() {
        return decision("DecideOnRejection", List.of(NEW_ROUND, WITHDRAW), this::goOn);
    }

    private DecisionTask decision(String id, List<Choice> choices, BiConsumer<HumanTask, Decision> effect) {
        return new DecisionTask(id, Role.COORDINATOR.group(), choices, deadlines, events, effect);
    }

    private void goOn(HumanTask task, Decision answer) {
        ContractId contract = ContractId.of(task.subject());
        switch (answer.decision()) {
            case "withdraw" -> signings.withdraw(contract, answer.reason());
            case "goOnWithout" -> signings.goOnWithout(contract, answer.reason());
            default -> signings.reopen(contract, answer.reason());
        }
    }
}
