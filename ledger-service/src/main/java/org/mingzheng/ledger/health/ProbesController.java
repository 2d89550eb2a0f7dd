package org.mingzheng.ledger.health;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /livez} and {@code /readyz} for whoever balances load: a status and nothing else. Details are on the operator's port. */
@RestController
final class ProbesController {
    private static final int READY = 200;
    private static final int NOT_READY = 503;

    private final Readiness readiness;

    ProbesController(Readiness readiness) {
        this.readiness = readiness;
    }

    @GetMapping("/livez")
    ResponseEntity<String> live() {
        return answer(true);
    }

    @GetMapping("/readyz")
    ResponseEntity<String> ready() {
        return answer(readiness.ready());
    }

    private static ResponseEntity<String> answer(boolean up) {
        return ResponseEntity.status(up ? READY : NOT_READY)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(up ? "{\"status\":\"UP\"}" : "{\"status\":\"OUT_OF_SERVICE\"}");
    }
}
