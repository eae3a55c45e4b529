package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.charter.Charter;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.List;

/** What one looks up once in the role. */
final class PdfRole {

    private final PdfPages pages;
    private final Roadmap roadmap;
    private final Charter charter;

    private PdfRole(PdfPages pages, Roadmap roadmap, Charter charter) {
        this.pages = pages;
        this.roadmap = roadmap;
        this.charter = charter;
    }

    static void write(PdfPages pages, Roadmap roadmap, Charter charter) {
        PdfRole role = new PdfRole(pages, roadmap, charter);
        role.beginnings();
        role.care();
        role.charter();
    }

    private void beginnings() {
        for (Roadmap.Decision decision : roadmap.decisions()) {
            pages.heading(decision.question());
            pages.text(decision.leaning());
            pages.lead("For one role");
            pages.bullets(decision.combineWhen());
            pages.lead("For separate roles");
            pages.bullets(decision.separateWhen());
        }
        pages.heading("The first days in the role");
        for (Roadmap.Onboarding phase : roadmap.onboarding()) {
            pages.keepTogether(20 + 13 * phase.items().size());
            pages.lead(
                    "%s (%s)".formatted(phase.title(), Days.between(phase.start(), phase.end())));
            pages.bullets(phase.items());
        }
    }

    private void care() {
        pages.heading("Watchlist");
        pages.table(
                List.of("How people in the role fail", "How it shows early", "What helps"),
                new float[] {20, 34, 46},
                roadmap.watchlist().stream()
                        .map(w -> List.of(w.title(), w.symptom(), String.join("\n", w.fixes())))
                        .toList());
        pages.heading("Scorecard");
        pages.table(
                List.of("Area", "Measure", "Target", "How often"),
                new float[] {18, 40, 25, 17},
                charter.scorecard().stream()
                        .map(it ->
                                List.of(
                                        it.area(),
                                        it.metric(),
                                        it.target() == null ? "" : it.target(),
                                        it.cadence()))
                        .toList());
    }

    private void charter() {
        pages.heading("Your role charter: who owns what");
        boolean two = charter.comparesWithTwoRoles();
        pages.table(
                two ? List.of("Area", "You", "With two roles instead") : List.of("Area", "You"),
                two ? new float[] {42, 28, 30} : new float[] {58, 42},
                charter.ownership().stream()
                        .map(row ->
                                two
                                        ? List.of(
                                                row.area(),
                                                row.share(),
                                                row.besideYou() == null ? "" : row.besideYou())
                                        : List.of(row.area(), row.share()))
                        .toList());
        pages.heading("Your meetings");
        pages.table(
                List.of("Meeting", "How often", "How long", "What for"),
                new float[] {22, 14, 17, 47},
                charter.meetings().stream()
                        .map(it -> List.of(it.name(), it.every(), it.length(), it.purpose()))
                        .toList());
        for (Charter.Section section : charter.sections()) {
            if (section.core()) {
                pages.heading(section.title());
                pages.bullets(section.lines().stream().map(Charter.Line::text).toList());
            }
        }
    }
}
