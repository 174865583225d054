package org.arshjul.workplace.report;

import org.arshjul.contract.ContractTemplate;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** What the sections that commitments are counted by are called. */
@Component
public class SectionTitles {

    private final ContractTemplate template;
    private final Words words;

    SectionTitles(ContractTemplate template, Words words) {
        this.template = template;
        this.words = words;
    }

    /** Number and title by the template; the number alone where the template has no such section. */
    public String of(String number) {
        return template.numbered(number)
                .map(rule -> rule.number() + " " + rule.title())
                .orElse(number.isEmpty() ? words.of("tally.noSection") : number);
    }
}
