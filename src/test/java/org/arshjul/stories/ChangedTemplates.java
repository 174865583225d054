package org.arshjul.stories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.contract.ContractTemplate.Section;
import org.arshjul.contract.Owner;
import org.arshjul.contract.SectionScope;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes the template for one year, as if the product had been started with another file before the plan. */
@TestComponent
class ChangedTemplates {

    private final ContractTemplate configured;
    private final ObjectMapper json;
    private final JdbcClient jdbc;

    ChangedTemplates(ContractTemplate configured, ObjectMapper json, JdbcClient jdbc) {
        this.configured = configured;
        this.json = json;
        this.jdbc = jdbc;
    }

    /** That year's texts will be opened by the template with these changes. */
    void change(int year, Consumer<Change> changes) {
        Change change = new Change(configured.sections());
        changes.accept(change);
        ContractTemplate changed = new ContractTemplate(
                configured.title(),
                configured.firstYear(),
                configured.reviewRounds(),
                configured.agenciesLead(),
                configured.commitmentLeads(),
                configured.reviewers(),
                configured.mayStandWithout(),
                change.sections);
        try {
            jdbc.sql("insert into contract_template values (:year, :content, :digest, current_timestamp)")
                    .param("year", year)
                    .param("content", json.writeValueAsString(changed))
                    .param("digest", "0".repeat(64))
                    .update();
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What somebody changes in the file. */
    static final class Change {

        private final List<Section> sections;

        private Change(List<Section> sections) {
            this.sections = new ArrayList<>(sections);
        }

        Change section(String key, String number, String title) {
            return replace(key, was -> made(was, number, title, was.owner(), List.of(), ""));
        }

        Change owned(String key, Owner owner) {
            return replace(key, was -> made(was, was.number(), was.title(), owner, List.of(), ""));
        }

        Change without(String key) {
            sections.removeIf(one -> one.key().equals(key));
            return this;
        }

        Change added(String key, String number, String title, String asks) {
            return insert(new Section(
                    key, number, title, Owner.MUNICIPALITY, SectionScope.OWN, true, List.of(), List.of(), asks, false));
        }

        /** Adds a section that goes on from those, or lets one that is there go on from them too. */
        Change following(String key, String number, String title, String... follows) {
            if (sections.stream().anyMatch(one -> one.key().equals(key))) {
                return replace(key, was -> made(was, number, title, was.owner(), List.of(follows), ""));
            }
            return insert(new Section(
                    key,
                    number,
                    title,
                    Owner.MUNICIPALITY,
                    SectionScope.OWN,
                    true,
                    List.of(follows),
                    List.of(),
                    "",
                    false));
        }

        private Change insert(Section section) {
            int before = 0;
            while (!sections.get(before).number().equals("4")) {
                before++;
            }
            sections.add(before, section);
            return this;
        }

        private Change replace(String key, UnaryOperator<Section> with) {
            sections.replaceAll(one -> one.key().equals(key) ? with.apply(one) : one);
            return this;
        }

        private static Section made(
                Section was, String number, String title, Owner owner, List<String> follows, String asks) {
            return new Section(
                    was.key(),
                    number,
                    title,
                    owner,
                    was.scope(),
                    was.commitments(),
                    follows,
                    was.formerly(),
                    asks,
                    was.finished());
        }
    }
}
