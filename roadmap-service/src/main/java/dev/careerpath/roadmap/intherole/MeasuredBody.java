package dev.careerpath.roadmap.intherole;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.starter.problem.FieldError;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured.
 *
 * @param value in the measure's own unit, up to 1,000,000,000,000 either way
 * @param on the day it is of; today or earlier where the leader is
 * @param reached whether the target is; leave it out where there is none
 */
record MeasuredBody(
        @Schema(minimum = "-1000000000000", maximum = "1000000000000") @NotNull Double value,
        @NotNull LocalDate on,
        @Nullable Boolean reached) {

    private static final double MOST = 1e12;

    /** What the schema cannot say. */
    List<FieldError> errors(LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (value != null && !(Math.abs(value) <= MOST)) {
            errors.add(new FieldError("/value", "Give a number up to 1,000,000,000,000."));
        }
        if (on != null && on.isAfter(today)) {
            errors.add(new FieldError("/on", "Give the day it is of, today or earlier."));
        }
        return errors;
    }

    /** The value to keep, with the measure as it reads now. */
    RoleProgress.Measured of(Catalogue.Metric metric, String id) {
        return new RoleProgress.Measured(
                id, metric.id(), metric.area(), metric.metric(), value(), on(), reached());
    }
}
