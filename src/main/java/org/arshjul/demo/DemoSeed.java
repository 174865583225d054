package org.arshjul.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.arshjul.commitment.Commitments;
import org.arshjul.contract.Adoption;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.TextId;
import org.arshjul.cycle.Cycles;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.party.Person;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At the first start: the year 2025 in force for all municipalities, from the demo's sample texts. Done before the first
 * request is served.
 */
@Component
@Profile("demo")
class DemoSeed implements SmartLifecycle {

    private static final int BEFORE_THE_WEB_SERVER = 1;
    private static final int YEAR = 2025;
    private static final LocalDate SIGNED = LocalDate.of(2025, 12, 8);
    private static final PartyId WITH_ITS_OWN_TEXT = new PartyId("enkoping");
    private static final List<String> VARIANTS = List.of("a", "b", "c");

    private final DemoClock clock;
    private final Cycles cycles;
    private final Adoption adoption;
    private final Commitments commitments;
    private final Parties parties;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    DemoSeed(
            DemoClock clock,
            Cycles cycles,
            Adoption adoption,
            Commitments commitments,
            Parties parties,
            TransactionTemplate transaction) {
        this.clock = clock;
        this.cycles = cycles;
        this.adoption = adoption;
        this.commitments = commitments;
        this.parties = parties;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        clock.wind();
        if (cycles.find(YEAR).isEmpty()) {
            transaction.executeWithoutResult(begun -> seed());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }

    private void seed() {
        List<Party> municipalities = parties.takingPartIn(YEAR, PartyKind.MUNICIPALITY);
        adoption.adoptShared(YEAR, sample("shared").getBytes(StandardCharsets.UTF_8), "2025-shared.txt");
        inForce(TextId.shared(YEAR));
        for (int i = 0; i < municipalities.size(); i++) {
            Party municipality = municipalities.get(i);
            ContractId contract = new ContractId(YEAR, municipality.id());
            String text = municipality.id().equals(WITH_ITS_OWN_TEXT)
                    ? sample("enkoping")
                    : filledIn(sample("municipality-" + VARIANTS.get(i % VARIANTS.size())), municipality);
            adoption.adoptOwn(
                    contract, text.getBytes(StandardCharsets.UTF_8), "2025-%s.txt".formatted(municipality.id()));
            inForce(contract.ownText());
        }
        cycles.adopt(YEAR, SIGNED, municipalities.stream().map(Party::id).toList());
    }

    private void inForce(TextId text) {
        commitments.synchronise(text);
        commitments.promised(text);
    }

    private String filledIn(String template, Party municipality) {
        String chair = parties.signatory(municipality.id()).map(Person::name).orElseThrow();
        return template.replace("{municipality}", municipality.fullName())
                .replace("{name}", municipality.name())
                .replace("{chair}", chair);
    }

    private static String sample(String name) {
        try {
            return new ClassPathResource("demo/texts/2025-%s.txt".formatted(name))
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
