package dev.careerpath.assessment.calibration;

import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
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
    Calibration calibration(
            Caller caller,
            @RequestParam(name = "framework", required = false) @Nullable String framework) {
        return calibrating.calibration(caller.tenant(), framework);
    }
}
