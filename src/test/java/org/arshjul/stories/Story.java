package org.arshjul.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.arshjul.contract.Adoption;
import org.arshjul.contract.ContractId;
import org.arshjul.cycle.Cycles;
import org.arshjul.party.PartyId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;

/** Where each story begins: in a spring of its own, with last year's contracts of two municipalities in force. */
@TestComponent
class Story {

    /** Years between two stories, so that none sees another's contracts. */
    private static final int APART = 4;

    /** The year in force in the sample texts. */
    private static final int SAMPLE = 2025;

    private static final AtomicInteger LATEST = new AtomicInteger(2022);

    static final List<String> MUNICIPALITIES = List.of("enkoping", "lund");

    private final Product product;
    private final Adoption adoption;
    private final Cycles cycles;

    Story(Product product, Adoption adoption, Cycles cycles) {
        this.product = product;
        this.adoption = adoption;
        this.cycles = cycles;
    }

    /** A year that nobody has started. */
    Year spring() {
        int year = LATEST.addAndGet(APART);
        product.itIs(LocalDate.of(year, 3, 2));
        takesInShared(year - 1);
        for (String municipality : MUNICIPALITIES) {
            adoption.adoptOwn(
                    new ContractId(year - 1, new PartyId(municipality)),
                    sample("municipality", year - 1),
                    municipality + ".txt");
        }
        cycles.adopt(
                year - 1,
                LocalDate.of(year - 1, 12, 8),
                MUNICIPALITIES.stream().map(PartyId::new).toList());
        product.settle(String.valueOf(year - 1));
        return new Year(product, year);
    }

    /** The same with a third municipality that has a contract in force, and which does not take part. */
    Year draftingWithout(String municipality) {
        Year year = spring();
        adoption.adoptOwn(
                new ContractId(year.year - 1, new PartyId(municipality)),
                sample("municipality", year.year - 1),
                municipality + ".txt");
        return year.started().planned();
    }

    /** A year whose plan is confirmed: its texts are with their owners. */
    Year drafting() {
        return spring().started().planned();
    }

    /** A year whose texts are all agreed: the boards are to decide. */
    Year agreed() {
        Year year = drafting();
        year.texts().forEach(TextStory::agreedAtOnce);
        return year;
    }

    /** A year whose contracts are all frozen. */
    Year frozen() {
        Year year = agreed();
        year.contracts().forEach(ContractStory::mandated);
        return year;
    }

    /** A year whose signing day has come. */
    Year signing() {
        Year year = frozen();
        year.signingDay();
        return year;
    }

    /** A year in force. */
    Year inForce() {
        Year year = signing();
        year.contracts().forEach(ContractStory::signedByAll);
        return year;
    }

    /** The shared text of a past year comes in from its file. */
    void takesInShared(int year) {
        adoption.adoptShared(year, sample("shared", year), "shared.txt");
    }

    private static byte[] sample(String name, int year) {
        try {
            return new ClassPathResource("stories/%s.txt".formatted(name))
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace(String.valueOf(SAMPLE + 1), String.valueOf(year + 1))
                    .replace(String.valueOf(SAMPLE), String.valueOf(year))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
