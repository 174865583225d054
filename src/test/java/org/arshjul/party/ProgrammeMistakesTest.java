package org.arshjul.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

/** What somebody reads who made a mistake in config/parties.yml. */
@ExtendWith(OutputCaptureExtension.class)
class ProgrammeMistakesTest {

    @TempDir
    Path folder;

    @Test
    void an_unknown_party_in_a_role(CapturedOutput output) throws IOException {
        start("{role: contact, party: formas}", "{role: contact, party: fromas}");

        assertThat(output)
                .contains("File:    config/parties.yml, line 33")
                .contains("Key:     programme.people[5].roles[0].party")
                .contains("Value:   \"fromas\"")
                .contains("Allowed: a party listed under programme.parties: enkoping, formas, orebro, viablecities")
                .contains("Key:     programme.parties[3].id")
                .contains("somebody under programme.people has the role contact");
    }

    @Test
    void an_unknown_kind(CapturedOutput output) throws IOException {
        start("kind: agency", "kind: agancy");

        assertThat(output)
                .contains("Key:     programme.parties[3].kind")
                .contains("Value:   \"agancy\"")
                .contains("Allowed: one of municipality, agency, programme")
                .contains("config/parties.yml, line 7");
    }

    @Test
    void an_unknown_role(CapturedOutput output) throws IOException {
        start("role: auditor", "role: king");

        assertThat(output)
                .contains("Key:     programme.people[1].roles[0].role")
                .contains("Value:   \"king\"")
                .contains("Allowed: one of contact, signatory, registrar, coordinator, steering, auditor");
    }

    @Test
    void a_missing_name(CapturedOutput output) throws IOException {
        start("name: Enköping, ", "");

        assertThat(output)
                .contains("File:    config/parties.yml (near line 5)")
                .contains("Key:     programme.parties[1].name")
                .contains("Value:   (missing)")
                .contains("Allowed: the party's short name, such as Enköping");
    }

    @Test
    void a_malformed_address(CapturedOutput output) throws IOException {
        start("rut@example.org", "rut.example.org");

        assertThat(output)
                .contains("Key:     programme.people[1].email")
                .contains("Value:   \"rut.example.org\"")
                .contains("Allowed: an e-mail address such as name@example.org");
    }

    @Test
    void a_typo_in_a_key_that_may_be_left_out(CapturedOutput output) throws IOException {
        start("language: en", "langauge: en");

        assertThat(output)
                .contains("File:    config/parties.yml, line 16")
                .contains("Key:     programme.people[1].langauge")
                .contains("Value:   \"en\"")
                .contains("below programme.people[1] there are id, name, email, language, roles");
    }

    @Test
    void a_typo_in_a_key_that_must_be_there(CapturedOutput output) throws IOException {
        start("full-name: Örebro kommun", "ful-name: Örebro kommun");

        assertThat(output)
                .contains("Key:     programme.parties[0].full-name")
                .contains("beside it stands ful-name, which is no known key");
    }

    @Test
    void somebody_twice(CapturedOutput output) throws IOException {
        start("rut@example.org", "Siv@example.org");

        assertThat(output)
                .contains("Key:     programme.people[1].email")
                .contains("an address of its own; another person has this one");
    }

    @Test
    void a_party_without_signatory_and_a_municipality_without_registrar(CapturedOutput output) throws IOException {
        start(", {role: registrar, party: orebro}, {role: signatory, party: orebro}", "");

        assertThat(output)
                .contains("has the role signatory; it has 0")
                .contains("somebody under programme.people has the role registrar");
    }

    @Test
    void a_party_that_leaves_before_it_joins(CapturedOutput output) throws IOException {
        start("kind: agency", "kind: agency, member-from: 2022, member-until: 2021");

        assertThat(output)
                .contains("Key:     programme.parties[3].member-until")
                .contains("Value:   \"2021\"")
                .contains("Allowed: 2022, the year in member-from, or a later one");
    }

    @Test
    void a_year_that_is_none(CapturedOutput output) throws IOException {
        start("kind: agency", "kind: agency, member-from: 22");

        assertThat(output)
                .contains("Key:     programme.parties[3].member-from")
                .contains("Value:   \"22\"")
                .contains("the year of a revision, such as 2026");
    }

    @Test
    void no_programme_at_all(CapturedOutput output) throws IOException {
        start("programme:", "programm:");

        assertThat(output).contains("config/parties.yml (which has nothing below programme)");
    }

    @Test
    void the_shipped_test_programme_has_no_mistake() {
        try (var context = application().run("--spring.config.location=classpath:/programme/parties.yml")) {
            assertThat(context.getBean(Programme.class).parties()).hasSize(4);
        }
    }

    @Test
    void a_role_in_place_of_a_list_of_roles(CapturedOutput output) throws IOException {
        start("roles: [{role: auditor}]", "roles: auditor");

        assertThat(output)
                .contains("Key:     programme.people[1].roles")
                .contains("Value:   \"auditor\"")
                .contains("Allowed: a list of roles such as [{role: contact, party: enkoping}]");
    }

    @Test
    void a_word_in_place_of_a_role(CapturedOutput output) throws IOException {
        start("roles: [{role: auditor}]", "roles: [auditor]");

        assertThat(output)
                .contains("Key:     programme.people[1].roles[0]")
                .contains("Value:   \"auditor\"")
                .contains("Allowed: a list of roles such as [{role: contact, party: enkoping}]");
    }

    @Test
    void an_unknown_key_in_a_role(CapturedOutput output) throws IOException {
        start("{role: auditor}", "{role: auditor, since: 2024}");

        assertThat(output)
                .contains("Key:     programme.people[1].roles[0].since")
                .contains("below programme.people[1].roles[0] there are role, party");
    }

    @Test
    void somebody_may_have_no_role_yet() throws IOException {
        try (var context = application().run(written("roles: [{role: auditor}]", "roles: []"))) {
            List<Programme.PersonEntry> people =
                    context.getBean(Programme.class).people();
            assertThat(people.get(1).roles()).isEmpty();
            assertThat(people.get(5).roles())
                    .extracting(Programme.RoleEntry::role)
                    .containsExactly(Role.CONTACT, Role.SIGNATORY);
        }
    }

    private void start(String right, String wrong) throws IOException {
        String location = written(right, wrong);

        assertThatThrownBy(() -> application().run(location)).isNotNull();
    }

    private String written(String right, String wrong) throws IOException {
        String file = new ClassPathResource("programme/parties.yml").getContentAsString(StandardCharsets.UTF_8);
        assertThat(file).contains(right);
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                config.resolve("parties.yml"), file.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
        return "--spring.config.location=file:" + config.resolve("parties.yml");
    }

    private static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Checked.class).web(WebApplicationType.NONE);
    }

    @Configuration(proxyBeanMethods = false)
    @Import(ProgrammeConfiguration.class)
    static class Checked {

        @Bean
        Object checks(Programme programme) {
            ProgrammeChecks.check(programme);
            return "checked";
        }
    }
}
