package org.arshjul.platform.security;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.arshjul.platform.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.SIGNED_IN)
@RequestMapping("/api/log-ins")
class LogInsController {

    private static final int MOST = 1000;

    private final LogIns logIns;

    LogInsController(LogIns logIns) {
        this.logIns = logIns;
    }

    @GetMapping("/mine")
    @Operation(summary = "My own newest log-ins, those that failed too; at most 1000")
    List<LogIn> mine() {
        return logIns.newest(Actor.required(), MOST);
    }

    /** @param account left out for all */
    @OpenTo(Whom.OVERSIGHT)
    @GetMapping
    @Operation(summary = "The newest log-ins, of all or of one account; for coordinators and auditors; at most 1000")
    List<LogIn> newest(@RequestParam(required = false) String account) {
        return logIns.newest(account, MOST);
    }
}
