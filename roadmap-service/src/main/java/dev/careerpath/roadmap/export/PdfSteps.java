package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The steps of a plan, stage by stage: when, how to begin, with whom, and when each is done. */
final class PdfSteps {

    /** The height of a heading with a table's head and its first step. */
    private static final float FIRST_STEP = 190;

    private final PdfPages pages;
    private final Catalogue catalogue;
    private final ZoneId zone;

    private PdfSteps(PdfPages pages, Catalogue catalogue, ZoneId zone) {
        this.pages = pages;
        this.catalogue = catalogue;
        this.zone = zone;
    }

    static void write(PdfPages pages, Roadmap roadmap, Catalogue catalogue) {
        PdfSteps steps = new PdfSteps(pages, catalogue, roadmap.situation().zone());
        roadmap.stages().forEach(steps::stage);
    }

    private void stage(Roadmap.Stage stage) {
        String when = Days.between(stage.start(), stage.end());
        if (!stage.milestones().isEmpty()) {
            pages.keepTogether(FIRST_STEP);
        }
        pages.heading(
                stage.milestones().isEmpty()
                        ? "%s: %s".formatted(stage.title(), when)
                        : "%s: %s, %d hours".formatted(stage.title(), when, stage.hours()));
        if (!stage.milestones().isEmpty()) {
            pages.table(
                    List.of("Step, and when it is done", "How to go about it", "When", "Raises"),
                    new float[] {36, 34, 12, 18},
                    stage.milestones().stream().map(this::row).toList());
        }
        pages.keepTogether(20 + 13 * stage.exitCriteria().size());
        pages.text("The stage is over when:");
        pages.bullets(stage.exitCriteria());
    }

    private List<String> row(Milestone m) {
        return List.of(
                status(m.status())
                        + m.title()
                        + "\n"
                        + m.doneWhen().stream()
                                .map(it -> "• " + it)
                                .collect(Collectors.joining("\n")),
                FirstPage.guide(m, catalogue).map(PdfSteps::guide).orElse(""),
                Days.of(m, zone) + "\n" + m.hours() + " h",
                m.raises().stream()
                        .filter(Milestone.Raised::shows)
                        .map(r -> PdfStyle.format("%s %.1f → %.1f", r.name(), r.from(), r.to()))
                        .collect(Collectors.joining("\n")));
    }

    private static String guide(Activity.Guide guide) {
        List<String> lines = new ArrayList<>();
        lines.add("Begin: " + guide.firstStep());
        lines.add("With: " + guide.withWhom());
        lines.add("Good: " + guide.goodLooksLike());
        if (!guide.template().isEmpty()) {
            lines.add("Headings: " + String.join(" · ", guide.template()));
        }
        return String.join("\n", lines);
    }

    private static String status(MilestoneStatus status) {
        return switch (status) {
            case PLANNED -> "";
            case IN_PROGRESS -> "Under way: ";
            case DONE -> "Done: ";
            case SKIPPED -> "Skipped: ";
        };
    }
}
