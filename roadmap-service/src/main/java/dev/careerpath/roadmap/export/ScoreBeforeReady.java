package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.model.Route;
import dev.careerpath.roadmap.planning.model.Standing.Reason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Readiness that is below what READY asks for, and how far the plan brings it. */
final class ScoreBeforeReady {

    private static final String NARROWS =
            " What narrows it most: other people's ratings, and somebody who confirms your steps.";

    private ScoreBeforeReady() {}

    static String score(Reason reason, Roadmap roadmap) {
        Double least = reason.least();
        if (least == null) {
            return BeforeReady.asSaid(reason);
        }
        Roadmap.Readiness readiness = roadmap.readiness();
        Optional<LocalDate> end = ends(roadmap);
        boolean closed = end.isPresent() && readiness.projected() >= least;
        return "Readiness: %s today%s. “Ready” begins at %s%s"
                .formatted(
                        Words.number(readiness.now()),
                        end.map(it -> later(readiness.projected(), it)).orElse(""),
                        Words.number(least),
                        closed ? "." : ", so this stays open." + help(roadmap, least));
    }

    static String lowEnd(Reason reason, Roadmap roadmap) {
        Double least = reason.least();
        if (least == null) {
            return BeforeReady.asSaid(reason);
        }
        LeaderSituation.Interval promised = roadmap.readiness().promised();
        Optional<LocalDate> end = promised == null ? Optional.empty() : ends(roadmap);
        double low = promised == null || end.isEmpty() ? 0 : promised.low();
        return "The low end of what is likely: %s today%s. “Ready” asks for %s%s"
                .formatted(
                        Words.number(roadmap.situation().likely().low()),
                        end.map(it -> later(low, it)).orElse(""),
                        Words.number(least),
                        low >= least ? "." : ", so this stays open." + NARROWS);
    }

    private static String later(double score, LocalDate end) {
        return ", %s by %s with every step done and shown by evidence"
                .formatted(Words.number(score), Days.of(end));
    }

    private static String help(Roadmap roadmap, double least) {
        Route route = roadmap.route();
        Double withPosts = route == null ? null : route.readiness();
        if (withPosts != null && withPosts >= least) {
            return " With what the posts on the way add, it is about %.0f.".formatted(withPosts);
        }
        List<Feasibility.Advice> advice = roadmap.feasibility().advice();
        boolean later = advice.stream().anyMatch(it -> it.date() != null);
        boolean more = advice.stream().anyMatch(it -> it.hoursPerWeek() != null);
        if (roadmap.feasibility().onTime() || !(later || more)) {
            return " What carries it further: other people's ratings, and time in a post that asks for more.";
        }
        return " %s would carry it further."
                .formatted(
                        later && more
                                ? "More hours a week or a later date"
                                : later ? "A later date" : "More hours a week");
    }

    /** The last day of what is still to be done. */
    private static Optional<LocalDate> ends(Roadmap roadmap) {
        return roadmap.milestones().stream()
                .filter(it -> !it.status().isSettled())
                .map(Milestone::end)
                .max(Comparator.naturalOrder());
    }
}
