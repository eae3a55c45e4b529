package dev.careerpath.bench.planning;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.Emphasis;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.CompanyContext;
import dev.careerpath.assessment.leader.Experience;
import dev.careerpath.assessment.leader.Goal;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.Rating;
import dev.careerpath.assessment.readiness.CompetencyResult;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/**
 * Leaders of all kinds, assessed: every role and stage, up to two emphases, some competencies rated
 * around what their role makes likely, 1 to 20 hours a week, a date three months to three years
 * ahead. The same one for the same seed.
 */
final class AnyLeader {

    /** The day on which all of them are assessed. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final double RATED = 0.6;

    private final Assessments assessments = new Assessments();

    LeaderSituation of(long seed) {
        return situation(profile(seed));
    }

    LeaderProfile profile(long seed) {
        // Neighbouring seeds give alike first numbers.
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        LeaderProfile unrated = profile(random, List.of());
        List<Rating> ratings = new ArrayList<>();
        for (CompetencyResult likely :
                assessments.assess(Known.since(DAY, unrated), DAY).competencies()) {
            double level = Math.clamp(likely.level() + 0.9 * random.nextGaussian(), 0.0, 5.0);
            if (random.nextDouble() < RATED) {
                ratings.add(new Rating(likely.code(), Math.round(level * 2) / 2.0));
            }
        }
        return new LeaderProfile(
                unrated.timeZone(),
                unrated.currentRole(),
                unrated.targetRole(),
                unrated.context(),
                unrated.experience(),
                List.of(),
                ratings,
                List.of(),
                unrated.goal(),
                null);
    }

    /** The situation of this profile as its assessment hands it on. */
    LeaderSituation situation(LeaderProfile profile) {
        return assessments.situation(Known.since(DAY, profile), DAY);
    }

    /** The assessment, with the same framework. */
    Assessments assessments() {
        return assessments;
    }

    private static LeaderProfile profile(Random random, List<Rating> ratings) {
        EnumSet<Emphasis> emphases = EnumSet.noneOf(Emphasis.class);
        for (int i = random.nextInt(3); i > 0; i--) {
            emphases.add(any(random, Emphasis.values()));
        }
        long days = Math.round(91 * Math.pow(12, random.nextDouble()));
        return new LeaderProfile(
                "UTC",
                any(random, CurrentRole.values()),
                any(random, TargetRole.values()),
                new CompanyContext(
                        any(random, CompanyStage.values()),
                        List.copyOf(emphases),
                        null,
                        random.nextInt(4) == 0),
                Experience.UNKNOWN,
                List.of(),
                ratings,
                List.of(),
                new Goal(DAY.plusDays(days), 1 + random.nextInt(20)),
                null);
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
