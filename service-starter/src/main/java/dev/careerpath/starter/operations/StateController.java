package dev.careerpath.starter.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Operations", description = "How a service is, and what it could not process")
class StateController {

    private final LookingAfterService service;

    StateController(LookingAfterService service) {
        this.service = service;
    }

    @GetMapping("/v1/operations/${careerpath.operations}")
    @Operation(
            summary = "How the service is, and what waits in it",
            description =
                    "Its parts as it sees them, the lag of its consumer groups and the backlog of its"
                            + " outboxes, by partition. Answers with 200 also while a part is down.")
    ServiceState state() {
        return service.now();
    }
}
