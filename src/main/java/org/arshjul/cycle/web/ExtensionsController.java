package org.arshjul.cycle.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.arshjul.cycle.Extensions;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.COORDINATOR)
class ExtensionsController {

    record MoreTime(@NotNull LocalDate to, String reason) {}

    private final Extensions extensions;

    ExtensionsController(Extensions extensions) {
        this.extensions = extensions;
    }

    @PostMapping("/api/tasks/{id}/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give more time for a task whose deadline has not passed, with a reason; coordinators only")
    void extend(@PathVariable String id, @Valid @RequestBody MoreTime more) {
        extensions.extend(id, more.to(), more.reason());
    }
}
