package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.model.Standing.Reason;
import dev.careerpath.roadmap.planning.promise.LevelsAhead;
import dev.careerpath.roadmap.planning.promise.LevelsAhead.Reached;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A competency that defines the role and is too low for READY, and how far the plan brings it. */
final class LevelBeforeReady {

    private LevelBeforeReady() {}

    static String of(Reason reason, Roadmap roadmap) {
        Double least = reason.least();
        Optional<Need> need =
                roadmap.situation().needs().stream()
                        .filter(it -> it.code().equals(reason.code()))
                        .findFirst();
        return least == null || need.isEmpty()
                ? BeforeReady.asSaid(reason)
                : text(need.get(), least, roadmap);
    }

    private static String text(Need need, double least, Roadmap roadmap) {
        List<Reached> ahead = LevelsAhead.of(roadmap.situation(), need, roadmap.milestones());
        String today =
                "%s defines the role: level %s today"
                        .formatted(need.name(), level(need.level(), least));
        String asked = "“Ready” asks for %s".formatted(level(least, least));
        Optional<Milestone> brings = LevelsAhead.first(ahead, least);
        if (brings.isPresent()) {
            return "%s; %s. “%s” brings you there by %s, if you show it by evidence."
                    .formatted(today, asked, brings.get().title(), Days.of(brings.get().end()));
        }
        String later =
                ahead.isEmpty()
                        ? ", and no step of this plan raises it"
                        : ", %s by %s with this plan"
                                .formatted(
                                        level(ahead.getLast().level(), least),
                                        Days.of(ahead.getLast().step().end()));
        return "%s%s. %s, so this stays open. %s"
                .formatted(today, later, asked, help(need, roadmap));
    }

    private static String help(Need need, Roadmap roadmap) {
        return roadmap.unplanned().stream()
                .filter(it -> it.competency().equals(need.code()))
                .findFirst()
                .map(Roadmap.Unplanned::reason)
                .orElse(
                        "What carries you further: somebody who confirms your steps, other people's ratings, and time in a post that asks for it.");
    }

    /** With a second decimal where one does not tell it apart from the least, as 3.46 from 3.5. */
    private static String level(double level, double least) {
        String shortly = String.format(Locale.ENGLISH, "%.1f", level);
        return !LevelsAhead.suffices(level, least)
                        && shortly.equals(String.format(Locale.ENGLISH, "%.1f", least))
                ? String.format(Locale.ENGLISH, "%.2f", level)
                : shortly;
    }
}
