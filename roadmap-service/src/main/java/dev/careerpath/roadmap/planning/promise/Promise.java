package dev.careerpath.roadmap.planning.promise;

import dev.careerpath.roadmap.planning.model.GrowthModel;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Route;
import dev.careerpath.roadmap.planning.promise.GrowingLeader.Raise;
import dev.careerpath.roadmap.planning.promise.GrowingLeader.Step;
import dev.careerpath.roadmap.planning.promise.LevelProjection.Effort;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
        List<Milestone> ahead =
                milestones.stream()
                        .filter(m -> !m.status().isSettled() || isNews(m, assessed))
                        .toList();
        LocalDate last =
                ahead.stream().map(Promise::finishedOn).max(LocalDate::compareTo).orElse(day);
        return new Promise(
                leader.scoreAfter(steps(ahead, growth, growth.evidenced()), last),
                leader.scoreAfter(steps(ahead, growth, growth.told()), last).score());
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
                        steps(
                                milestones.stream()
                                        .filter(m -> !m.status().isSettled() || isNews(m, assessed))
                                        .toList(),
                                growth,
                                growth.evidenced()));
        posts.forEach(post -> all.add(step(post, growth)));
        LocalDate last = all.stream().map(Step::day).max(LocalDate::compareTo).orElse(day);
        return leader.scoreAfter(all, last).score();
    }

    /** One is in a post all day, so its hours do not limit; and it leads beyond exercises. */
    private static Step step(Route.Leg post, GrowthModel growth) {
        double weeks = ChronoUnit.WEEKS.between(post.start(), post.end().plusDays(1));
        return new Step(
                post.end(),
                post.raises().stream()
                        .map(raised ->
                                new Raise(
                                        raised.competency(),
                                        new Effort(
                                                raised.to(),
                                                Double.POSITIVE_INFINITY,
                                                weeks,
                                                true)))
                        .toList(),
                growth.evidenced());
    }

    /** Whether it was finished after the assessment, which therefore does not know of it. */
    private static boolean isNews(Milestone milestone, Instant assessed) {
        Instant at = milestone.statusAt();
        return milestone.status() == MilestoneStatus.DONE && at != null && at.isAfter(assessed);
    }

    private static List<Step> steps(
            List<Milestone> milestones, GrowthModel growth, GrowthModel.Shown ahead) {
        return milestones.stream()
                .map(m -> new Step(finishedOn(m), efforts(m), shown(m, growth, ahead)))
                .toList();
    }

    private static GrowthModel.Shown shown(
            Milestone milestone, GrowthModel growth, GrowthModel.Shown ahead) {
        if (milestone.status() != MilestoneStatus.DONE) {
            return ahead;
        }
        if (milestone.confirmed()) {
            return growth.confirmed();
        }
        return milestone.evidence() == null ? growth.told() : growth.evidenced();
    }

    private static List<Raise> efforts(Milestone milestone) {
        double hours = (double) milestone.hours() / Math.max(1, milestone.raises().size());
        return milestone.raises().stream()
                .map(raised ->
                        new Raise(
                                raised.competency(),
                                new Effort(
                                        raised.to(),
                                        hours,
                                        milestone.weeks(),
                                        milestone.confirmed())))
                .toList();
    }

    private static LocalDate finishedOn(Milestone milestone) {
        Instant at = milestone.statusAt();
        return milestone.status() == MilestoneStatus.DONE && at != null
                ? LocalDate.ofInstant(at, ZoneOffset.UTC)
                : milestone.end();
    }
}
