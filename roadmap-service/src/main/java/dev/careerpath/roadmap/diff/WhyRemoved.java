package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.Optional;

/** Why a milestone went out, as far as the two versions tell. */
final class WhyRemoved {

    private final Roadmap from;
    private final Roadmap to;

    WhyRemoved(Roadmap from, Roadmap to) {
        this.from = from;
        this.to = to;
    }

    String of(Milestone milestone) {
        if (to.targetRole() != from.targetRole()) {
            return "The target role is now %s.".formatted(to.targetRole().title());
        }
        String competency = milestone.because().competency();
        Optional<Need> now = SeenLevels.need(to, competency);
        Optional<Need> was = SeenLevels.need(from, competency);
        if (now.isEmpty()) {
            return "The role no longer asks for %s."
                    .formatted(was.map(Need::name).orElse(competency));
        }
        Optional<Feasibility.Later> later =
                to.feasibility().later().stream()
                        .filter(one -> one.id().equals(milestone.id()))
                        .findFirst();
        if (later.isPresent()) {
            return "It no longer fits before %s; it would be done by %s."
                    .formatted(
                            DiffWords.day(to.situation().goal().targetDate()),
                            DiffWords.day(later.get().end()));
        }
        if (!milestone.raises().isEmpty()
                && milestone.raises().stream().allMatch(this::isReached)) {
            return DiffWords.line(
                    "What it would raise is reached: %s is at level %.1f of %.1f.",
                    now.get().name(), level(now.get()), now.get().required());
        }
        if (was.isPresent() && SeenLevels.areLower(was.get(), now.get())) {
            return SeenLevels.lower(was.get(), now.get());
        }
        return milestone.raises().isEmpty()
                ? "The plan has no room for it before %s."
                        .formatted(DiffWords.day(to.situation().goal().targetDate()))
                : "Other steps now do more for %s.".formatted(now.get().name());
    }

    /** Whether there is nothing left of it to raise. */
    private boolean isReached(Milestone.Raised raised) {
        return SeenLevels.need(to, raised.competency())
                .map(need -> level(need) >= Math.min(raised.to(), need.required()))
                .orElse(true);
    }

    /** As assessed, or as finished milestones have taught since. */
    private double level(Need need) {
        return to.milestones().stream()
                .filter(milestone -> milestone.status() == MilestoneStatus.DONE)
                .flatMap(milestone -> milestone.raises().stream())
                .filter(raised -> raised.competency().equals(need.code()))
                .mapToDouble(Milestone.Raised::to)
                .reduce(need.level(), Math::max);
    }
}
