package dev.careerpath.assessment.calibration;

import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Calibration", description = "Predicted against measured")
class CalibrationController {

    private final Calibrating calibrating;

    CalibrationController(Calibrating calibrating) {
        this.calibrating = calibrating;
    }

    @GetMapping("/v1/calibration")
    @Operation(
            summary = "How far predicted gains and those that others measured lie apart",
            description =
                    "For each activity and competency that ten leaders or more stand behind, counted ten at a time. With framework,"
                            + " by the constants of that version, a draft too: so new ones are tried against the history"
                            + " before anybody adopts them.")
    @Refuses(status = 404, when = "There is no such framework.")
    @Refuses(
            status = 409,
            when =
                    "The framework does not say how levels grow; or your organisation sees groups of its people, and it is not one of those agreed to.")
    Calibration calibration(
            Caller caller,
            @RequestParam(name = "framework", required = false) @Nullable String framework) {
        return calibrating.calibration(caller.tenant(), framework);
    }
}
