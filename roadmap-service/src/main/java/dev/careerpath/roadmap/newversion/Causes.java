package dev.careerpath.roadmap.newversion;

import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a version of a plan exists, in words. */
final class Causes {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Causes() {}

    static String of(AssessmentCompleted assessed, @Nullable Roadmap previous) {
        if (previous == null) {
            return "The first plan, made from assessment %d."
                    .formatted(assessed.assessmentVersion());
        }
        AssessmentCompleted.Cause cause = assessed.cause();
        return switch (cause == null ? "" : cause.kind()) {
            case "PROFILE_SUBMITTED", "PROFILE_REVISED" -> "The profile was revised.";
            case "EVIDENCE_ADDED" -> "Evidence was added to the profile.";
            case "RATING_SUBMITTED" -> "Somebody who was asked for a rating answered.";
            case "FRAMEWORK_ADOPTED" -> "The organisation adopted another framework.";
            case "MILESTONE_STARTED" -> milestone(cause, previous, "was started");
            case "MILESTONE_COMPLETED" -> milestone(cause, previous, completed(cause));
            case "MILESTONE_SKIPPED" -> milestone(cause, previous, "was skipped");
            case "MILESTONE_REOPENED" -> milestone(cause, previous, "was put back");
            default ->
                    "Assessment %d took the place of assessment %d."
                            .formatted(assessed.assessmentVersion(), previous.assessmentVersion());
        };
    }

    /** A milestone is told completed again when somebody else says whether it is. */
    private static String completed(AssessmentCompleted.@Nullable Cause cause) {
        return switch (cause == null || cause.detail() == null ? "" : cause.detail()) {
            case "CONFIRMED" -> "was confirmed by somebody else";
            case "REFUSED" -> "is no longer confirmed";
            default -> "was completed";
        };
    }

    /** At least one milestone is overdue. */
    static String slipped(List<Milestone> overdue) {
        Milestone first = overdue.getFirst();
        String others =
                switch (overdue.size()) {
                    case 1 -> "";
                    case 2 -> ", and so was one more";
                    default -> ", and so were %d more".formatted(overdue.size() - 1);
                };
        return "Milestone “%s” slipped: it was due by %s and is still open%s."
                .formatted(first.title(), DAY.format(first.end()), others);
    }

    private static String milestone(
            AssessmentCompleted.@Nullable Cause cause, Roadmap previous, String happened) {
        String id = cause == null ? null : cause.milestoneId();
        if (id == null) {
            return "A milestone " + happened + ".";
        }
        String title = previous.milestone(id).map(Milestone::title).orElse(id);
        return "Milestone “%s” %s.".formatted(title, happened);
    }
}
