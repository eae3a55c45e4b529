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
import net.jqwik.api.constraints.IntRange;

/** The rules take anything, and say the same of the same. */
class ProfileRulesPropertiesTests {

    @Property(tries = 3000)
    void answerAnyProfileWithPointersAndReasons(@ForAll("profiles") Profile profile) {
        List<FieldError> errors = ProfileRules.check(profile, null, TODAY);

        assertThat(errors)
                .allSatisfy(error -> {
                    assertThat(error.pointer()).startsWith("/");
                    assertThat(error.message()).isNotBlank();
                });
        assertThat(ProfileRules.check(profile, null, TODAY)).isEqualTo(errors);
    }

    @Example
    void findNothingInAValidProfile() {
        assertThat(ProfileRules.check(AnyProfile.valid(), null, TODAY)).isEmpty();
    }

    @Property
    void takeDatesAfterTodayWithinThirtyYearsOnly(
            @ForAll @IntRange(min = -20_000, max = 20_000) int days) {
        Goal goal = new Goal(TODAY.plusDays(days), 6);
        boolean good = days > 0 && !TODAY.plusDays(days).isAfter(TODAY.plusYears(30));
        assertThat(pointers(with(goal))).isEqualTo(good ? List.of() : List.of("/goal/targetDate"));
    }

    @Provide
    Arbitrary<Profile> profiles() {
        return AnyProfile.whatever();
    }

    private static List<String> pointers(Profile profile) {
        return ProfileRules.check(profile, null, TODAY).stream().map(FieldError::pointer).toList();
    }

    private static Profile with(Goal goal) {
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
                valid.ratings(),
                valid.evidence(),
                goal,
                valid.situation());
    }
}
