package org.arshjul.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.arshjul.platform.Digest;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The template of each year: the one that its texts began with, whatever the configuration says later. */
@Component
@Transactional
public class Templates {

    private final TemplateRepository repository;
    private final ContractTemplate configured;
    private final ObjectMapper json;
    private final ProgrammeClock clock;

    /** By what was read, never by year: what is kept with a year may be replaced, and a replacement taken back. */
    private final Map<String, ContractTemplate> parsed = new ConcurrentHashMap<>();

    Templates(TemplateRepository repository, ContractTemplate configured, ObjectMapper json, ProgrammeClock clock) {
        this.repository = repository;
        this.configured = configured;
        this.json = json;
        this.clock = clock;
    }

    /** The template of the configuration: what the next year that is planned begins with. */
    public ContractTemplate configured() {
        return configured;
    }

    /** The template that the year's texts were opened or taken in by; the configured one for a year not yet planned. */
    @Transactional(readOnly = true)
    public ContractTemplate of(int year) {
        return kept(year).orElse(configured);
    }

    /** Whether the year has a template of its own, and the configured one reads otherwise. */
    @Transactional(readOnly = true)
    public boolean hasMovedOn(int year) {
        return kept(year).filter(kept -> !kept.equals(configured)).isPresent();
    }

    /** The year's texts will be opened by the configured template; a year that has one keeps it. */
    public void keep(int year) {
        if (kept(year).isEmpty()) {
            store(year);
        }
    }

    /** Texts of that past year were taken in by the configured template. */
    void readBy(int year) {
        if (repository.find(year).filter(written(configured)::equals).isEmpty()) {
            store(year);
        }
    }

    /** By what texts of that year are opened from texts of that earlier one, or would be. */
    RenewalRules rules(int year, int baseYear) {
        ContractTemplate template = of(year);
        return new RenewalRules(template, kept(baseYear).orElse(template));
    }

    private Optional<ContractTemplate> kept(int year) {
        return repository.find(year).map(content -> parsed.computeIfAbsent(content, this::read));
    }

    private void store(int year) {
        String content = written(configured);
        repository.put(year, content, Digest.of(content), clock.instant());
    }

    private String written(ContractTemplate template) {
        try {
            return json.writeValueAsString(template);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private ContractTemplate read(String content) {
        try {
            return json.readValue(content, ContractTemplate.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
