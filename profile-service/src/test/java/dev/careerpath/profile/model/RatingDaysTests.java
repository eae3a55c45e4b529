package dev.careerpath.profile.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rating keeps the day of its level. */
class RatingDaysTests {

    private static final LocalDate THEN = LocalDate.of(2026, 3, 1);
    private static final LocalDate TODAY = AnyProfile.TODAY;
    private static final List<Rating> HELD =
            List.of(new Rating("governance", 3.0, THEN), new Rating("ai-strategy", 2.0, THEN));

    @Test
    void aLevelThatStaysKeepsItsDayAndOneThatChangesOrAppearsIsOfToday() {
        List<Rating> sent =
                List.of(
                        new Rating("ai-strategy", 2.5, THEN),
                        new Rating("governance", 3.0, null),
                        new Rating("data-strategy", 1.0, null));

        assertThat(RatingDays.complete(sent, HELD, TODAY))
                .containsExactly(
                        new Rating("ai-strategy", 2.5, TODAY),
                        new Rating("governance", 3.0, THEN),
                        new Rating("data-strategy", 1.0, TODAY));
    }

    @Test
    void aLevelThatCameBackIsOfTheDayItCameBack() {
        List<Rating> without = RatingDays.complete(HELD.subList(1, 2), HELD, TODAY);

        assertThat(RatingDays.complete(HELD.subList(0, 1), without, TODAY.plusDays(1)))
                .containsExactly(new Rating("governance", 3.0, TODAY.plusDays(1)));
    }

    @Test
    void nobodyElseWritesADay() {
        Findings findings = new Findings();
        RatingDays.check(
                findings,
                List.of(
                        new Rating("governance", 1.0, THEN),
                        new Rating("ai-strategy", 2.0, TODAY),
                        new Rating("data-strategy", 1.0, TODAY)),
                HELD);

        assertThat(findings.found())
                .extracting(FieldError::pointer)
                .containsExactly("/ratings/1/ratedOn", "/ratings/2/ratedOn");
    }
}
