package dev.careerpath.roadmap.planning.promise;

import dev.careerpath.roadmap.planning.model.GrowthModel;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Route;
import dev.careerpath.roadmap.planning.promise.GrowingLeader.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan promises: what the assessment would say on the day after its last step.
 *
 * @param kept if every step is done on its dates, with the evidence that it asks for
 * @param withoutEvidence the score if the same steps are done and nothing is shown, 0 to 100
 */
public record Promise(ProjectedScore kept, double withoutEvidence) {

    /**
     * Makes the promise; null where the assessment does not say how its levels grow.
     *
     * @param milestones of the whole plan, those that are finished too
     */
    public static @Nullable Promise of(LeaderSituation situation, List<Milestone> milestones) {
        Instant assessed = situation.assessedAt();
        LocalDate day = LocalDate.ofInstant(assessed, ZoneOffset.UTC);
        GrowingLeader leader = GrowingLeader.of(situation, day);
        GrowthModel growth = situation.growth();
        if (leader == null || growth == null) {
            return null;
        }
        List<Milestone> ahead = PromisedSteps.ahead(milestones, assessed);
        LocalDate last =
                ahead.stream().map(PromisedSteps::finishedOn).max(LocalDate::compareTo).orElse(day);
        return new Promise(
                leader.scoreAfter(PromisedSteps.of(ahead, growth, growth.evidenced()), last),
                leader.scoreAfter(PromisedSteps.of(ahead, growth, growth.told()), last).score());
    }

    /**
     * The score, 0 to 100, at the end of some posts that come on top of the plan; null where the
     * assessment does not say how its levels grow.
     *
     * @param milestones of the whole plan, done with the evidence that it asks for
     */
    public static @Nullable Double withPosts(
            LeaderSituation situation, List<Milestone> milestones, List<Route.Leg> posts) {
        Instant assessed = situation.assessedAt();
        LocalDate day = LocalDate.ofInstant(assessed, ZoneOffset.UTC);
        GrowingLeader leader = GrowingLeader.of(situation, day);
        GrowthModel growth = situation.growth();
        if (leader == null || growth == null || posts.isEmpty()) {
            return null;
        }
        List<Step> all =
                new ArrayList<>(
                        PromisedSteps.of(
                                PromisedSteps.ahead(milestones, assessed),
                                growth,
                                growth.evidenced()));
        posts.forEach(post -> all.add(PromisedSteps.of(post, growth)));
        LocalDate last = all.stream().map(Step::day).max(LocalDate::compareTo).orElse(day);
        return leader.scoreAfter(all, last).score();
    }
}
