package dev.careerpath.roadmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfPlanTests {

    @ParameterizedTest
    @EnumSource(TargetRole.class)
    void holdsThePlanOnNumberedPagesWithItsTitle(TargetRole role) throws IOException {
        Roadmap roadmap =
                Plans.progressed(Plans.first(Plans.leader(7, role, 6, 60)), 3, Plans.weeksLater(1));

        byte[] pdf = PdfPlan.of(2, roadmap);

        Files.write(Path.of("target", "roadmap-" + role + ".pdf"), pdf);
        try (PdfReader reader = new PdfReader(pdf)) {
            String text = text(reader);
            assertThat(reader.getInfo())
                    .containsEntry("Title", "Roadmap to " + role.title())
                    .containsEntry("Author", "Career Path");
            assertThat(text).as("days as people write them").doesNotContainPattern("\\d{4}-\\d\\d");
            assertThat(reader.getCatalog().get(new org.openpdf.text.pdf.PdfName("Lang")))
                    .hasToString("en");
            assertThat(text)
                    .contains("Watchlist", "Scorecard", "Timeline", "likely lies, 42 to 58");
            assertThat(text).contains("Page 1 of", "Page " + reader.getNumberOfPages() + " of");
            assertThat(roadmap.milestones())
                    .allSatisfy(m ->
                            assertThat(text)
                                    .contains(m.title().substring(0, m.title().indexOf(' '))));
        }
    }

    @Test
    void isMadeForAPlanWithoutAnyMilestone() throws IOException {
        Roadmap full = Plans.first(Plans.leader(7, TargetRole.CPTO, 6, 60));
        Roadmap empty =
                new Roadmap(
                        1,
                        "1.0",
                        TargetRole.CPTO,
                        full.generatedAt(),
                        "A test.",
                        full.readiness(),
                        full.feasibility(),
                        full.stages().subList(full.stages().size() - 1, full.stages().size()),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of(),
                        full.situation(),
                        null,
                        0,
                        java.util.List.of());

        try (PdfReader reader = new PdfReader(PdfPlan.of(1, empty))) {
            assertThat(reader.getNumberOfPages()).isPositive();
        }
    }

    private static String text(PdfReader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        return text.toString();
    }
}
