package dev.careerpath.roadmap.planning.promise;

import dev.careerpath.roadmap.planning.model.GrowthModel;
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
import java.util.List;

/** The steps and posts that a promise counts on. */
final class PromisedSteps {

    private PromisedSteps() {}

    /** Those that an assessment does not know of yet. */
    static List<Milestone> ahead(List<Milestone> milestones, Instant assessed) {
        return milestones.stream()
                .filter(m -> !m.status().isSettled() || isNews(m, assessed))
                .toList();
    }

    /** One is in a post all day, so its hours do not limit; and it leads beyond exercises. */
    static Step of(Route.Leg post, GrowthModel growth) {
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

    /** What they do for the leader, each on the day on which it ends. */
    static List<Step> of(List<Milestone> milestones, GrowthModel growth, GrowthModel.Shown ahead) {
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

    static LocalDate finishedOn(Milestone milestone) {
        Instant at = milestone.statusAt();
        return milestone.status() == MilestoneStatus.DONE && at != null
                ? LocalDate.ofInstant(at, ZoneOffset.UTC)
                : milestone.end();
    }
}
