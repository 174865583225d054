package org.arshjul.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.process.ProcessVersions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of the running processes, for those who bring a new version of the product into a running year. */
@RestController
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/api/process-versions")
class ProcessVersionsController {

    private final ProcessVersions versions;

    ProcessVersionsController(ProcessVersions versions) {
        this.versions = versions;
    }

    @Operation(summary = "The newest version of each process, and older ones on which something runs")
    @GetMapping
    List<ProcessVersions.Version> all() {
        return versions.all();
    }

    @Operation(summary = "Move what runs on that version to the newest; steps go on waiting, timers keep their dates")
    @PostMapping("/{process}/{version}/move")
    ProcessVersions.Moved move(@PathVariable String process, @PathVariable int version) {
        return versions.moveToNewest(process, version);
    }
}
