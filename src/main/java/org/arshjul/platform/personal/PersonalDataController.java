package org.arshjul.platform.personal;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people/{person}")
class PersonalDataController {

    /** Why; it stands in the trail. */
    record Grounds(@NotBlank @Size(max = 1000) String reason) {}

    private final PersonalRecords records;

    PersonalDataController(PersonalRecords records) {
        this.records = records;
    }

    @GetMapping("/data")
    @OpenTo(Whom.PERSON)
    @Operation(summary = "All that is held of a person, by kind; for the person, coordinators and auditors")
    Map<String, List<Map<String, Object>>> all(@PathVariable String person) {
        return records.of(person);
    }

    @PostMapping("/pseudonymisation")
    @OpenTo(Whom.COORDINATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Make somebody who holds no office any more a pseudonym, for good; for coordinators",
            description = "The id stays where the person acted; name, address, mails, log-ins, drafts and settings go.")
    void forget(@PathVariable String person, @Valid @RequestBody Grounds grounds) {
        records.forget(person, grounds.reason());
    }
}
