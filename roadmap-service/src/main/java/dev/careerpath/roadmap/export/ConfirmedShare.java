package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.model.Standing;
import dev.careerpath.roadmap.planning.model.Standing.Reason;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of the score is more than a title and the leader's own word, now and with the plan. */
final class ConfirmedShare {

    private static final String SOONER = " Other people's ratings do it sooner.";

    private final List<Need> needs;
    private final Set<String> unconfirmed;

    private ConfirmedShare(List<Need> needs, Standing standing) {
        this.needs = needs;
        this.unconfirmed = new HashSet<>(standing.unconfirmed());
    }

    static String text(Reason reason, Roadmap roadmap) {
        Standing standing = roadmap.situation().standing();
        Double least = reason.least();
        return standing == null || least == null
                ? BeforeReady.asSaid(reason)
                : new ConfirmedShare(roadmap.situation().needs(), standing).text(least, roadmap);
    }

    private String text(double least, Roadmap roadmap) {
        String stands =
                "Evidence or other people's ratings stand behind %s of your readiness; “Ready” asks for %s."
                        .formatted(percent(share()), percent(least));
        List<Milestone> ahead =
                roadmap.milestones().stream()
                        .filter(it -> !it.status().isSettled())
                        .sorted(Comparator.comparing(Milestone::end))
                        .toList();
        for (Milestone step : ahead) {
            step.raises().forEach(raised -> unconfirmed.remove(raised.competency()));
            if (share() >= least) {
                return stands
                        + " Show every step by evidence, and “%s” brings it there by %s."
                                .formatted(step.title(), Days.of(step.end()))
                        + SOONER;
            }
        }
        return stands
                + " With evidence for every step of this plan it is %s, so it stays open: ask people who have seen your work to rate you."
                        .formatted(percent(share()));
    }

    private double share() {
        double all = needs.stream().mapToDouble(Need::weight).sum();
        double shown =
                needs.stream()
                        .filter(need -> !unconfirmed.contains(need.code()))
                        .mapToDouble(Need::weight)
                        .sum();
        return shown / all;
    }

    /** Rounded down, so that what does not do never looks as if it did. */
    private static String percent(double share) {
        return (int) Math.floor(100 * share + 1e-9) + " %";
    }
}
