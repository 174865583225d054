package org.arshjul.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What config/parties.yml says of the programme. It fills the database at the first start and adds what is new later;
 * after that the database is the truth, and what it has is never overwritten from the file. Only the years of which a
 * party is a member are read from the file at each start, for the years that are not planned yet.
 */
@Validated
@ConfigurationProperties(prefix = "programme", ignoreUnknownFields = false)
record Programme(
        @NotBlank(message = "the programme's name") String name,
        @NotEmpty(message = "at least one party") List<@Valid PartyEntry> parties,
        @NotEmpty(message = "at least one person") List<@Valid PersonEntry> people) {

    record PartyEntry(
            @NotNull(message = "the party's short name in lower-case ASCII, such as enkoping")
            @Pattern(
                    regexp = "[a-z][a-z0-9-]{0,39}",
                    message = "a short name of lower-case letters a-z, digits and hyphens, such as enkoping")
            String id,

            @NotBlank(message = "the party's short name, such as Enköping")
            @Size(max = 100, message = "100 characters at most")
            String name,

            @NotBlank(message = "the party's name in contracts, such as Enköpings kommun")
            @Size(max = 200, message = "200 characters at most")
            String fullName,

            @NotNull(message = "one of municipality, agency, programme")
            PartyKind kind,

            @NotBlank(message = "the office whose holder signs, such as Kommunstyrelsens ordförande")
            @Size(max = 200, message = "200 characters at most")
            String office,

            @Min(value = 2000, message = YEAR) @Max(value = 2999, message = YEAR)
            Integer memberFrom,

            @Min(value = 2000, message = YEAR) @Max(value = 2999, message = YEAR)
            Integer memberUntil) {

        private static final String YEAR =
                "the year of a revision, such as 2026; leave the key out for a party that has no such bound";

        boolean takesPartIn(int year) {
            return (memberFrom == null || memberFrom <= year) && (memberUntil == null || year <= memberUntil);
        }
    }

    record PersonEntry(
            @NotNull(message = "the log-in name, such as enkoping.contact")
            @Pattern(
                    regexp = Person.ID,
                    message =
                            "a log-in name of lower-case letters a-z, digits, dots and hyphens, such as enkoping.contact")
            String id,

            @NotBlank(message = "the person's name") @Size(max = 200, message = "200 characters at most")
            String name,

            @NotBlank(message = "the person's e-mail address, such as name@example.org")
            @Email(regexp = Person.ADDRESS, message = "an e-mail address such as name@example.org")
            String email,

            @DefaultValue("sv") @Pattern(regexp = "sv|en", message = "sv or en")
            String language,

            @DefaultValue List<@Valid RoleEntry> roles) {

        PersonEntry with(List<RoleEntry> held) {
            return new PersonEntry(id, name, email, language, held);
        }
    }

    record RoleEntry(
            @NotNull(message = "one of contact, signatory, registrar, coordinator, steering, auditor")
            Role role,

            String party) {}
}
