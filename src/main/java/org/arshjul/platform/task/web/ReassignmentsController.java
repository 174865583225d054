package org.arshjul.platform.task.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.TaskReassignments;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.COORDINATOR)
class ReassignmentsController {

    record Reassignment(@NotBlank String to, String reason) {}

    private final TaskReassignments reassignments;

    ReassignmentsController(TaskReassignments reassignments) {
        this.reassignments = reassignments;
    }

    @PostMapping("/api/tasks/{id}/reassignment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give anybody's open task to somebody who may take it, with a reason; coordinators only")
    void reassign(@PathVariable String id, @Valid @RequestBody Reassignment reassignment) {
        reassignments.reassign(id, reassignment.to(), reassignment.reason());
    }
}
