package dev.careerpath.profile.model;

import static dev.careerpath.profile.model.AnyProfile.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.problem.FieldError;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The rules take anything, and say the same of the same. */
class ProfileRulesPropertiesTests {

    @Property(tries = 3000)
    void answerAnyProfileWithPointersAndReasons(@ForAll("profiles") Profile profile) {
        List<FieldError> errors = ProfileRules.check(profile, List.of(), TODAY);

        assertThat(errors)
                .allSatisfy(error -> {
                    assertThat(error.pointer()).startsWith("/");
                    assertThat(error.message()).isNotBlank();
                });
        assertThat(ProfileRules.check(profile, List.of(), TODAY)).isEqualTo(errors);
    }

    @Example
    void findNothingInAValidProfile() {
        assertThat(ProfileRules.check(AnyProfile.valid(), List.of(), TODAY)).isEmpty();
    }

    @Property
    void takeHoursFromOneToSixtyOnly(@ForAll @IntRange(min = -10, max = 200) int hours) {
        Goal goal = new Goal(TODAY.plusYears(1), hours);
        assertThat(pointers(with(goal, 3.0)))
                .isEqualTo(hours >= 1 && hours <= 60 ? List.of() : List.of("/goal/hoursPerWeek"));
    }

    @Property
    void takeDatesAfterTodayWithinThirtyYearsOnly(
            @ForAll @IntRange(min = -20_000, max = 20_000) int days) {
        Goal goal = new Goal(TODAY.plusDays(days), 6);
        boolean good = days > 0 && !TODAY.plusDays(days).isAfter(TODAY.plusYears(30));
        assertThat(pointers(with(goal, 3.0)))
                .isEqualTo(good ? List.of() : List.of("/goal/targetDate"));
    }

    @Property
    void takeLevelsFromZeroToFiveOnly(@ForAll @DoubleRange(min = -2, max = 7) double level) {
        List<String> found = pointers(with(new Goal(TODAY.plusYears(1), 6), level));
        if (level < 0 || level > 5) {
            assertThat(found).contains("/ratings/0/level");
        }
    }

    @Provide
    Arbitrary<Profile> profiles() {
        return AnyProfile.whatever();
    }

    private static List<String> pointers(Profile profile) {
        return ProfileRules.check(profile, List.of(), TODAY).stream()
                .map(FieldError::pointer)
                .toList();
    }

    private static Profile with(Goal goal, double level) {
        Profile valid = AnyProfile.valid();
        return new Profile(
                valid.name(),
                valid.email(),
                valid.timeZone(),
                valid.currentRole(),
                valid.targetRole(),
                valid.context(),
                valid.experience(),
                valid.education(),
                List.of(new Rating("governance", level, null)),
                valid.evidence(),
                goal,
                valid.situation());
    }
}
