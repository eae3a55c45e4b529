package dev.careerpath.roadmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

        byte[] pdf = pdf(2, roadmap);

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
                    .contains("Watchlist", "Scorecard", "Timeline", "likely lies, 42 to 58")
                    .contains("Your moves this quarter", "Begin", "Your role charter");
            assertThat(text).as("what is read aloud").doesNotContain("Page 1 of");
            assertThat(withDecoration(reader))
                    .contains("Page 1 of", "Page " + reader.getNumberOfPages() + " of");
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
                        java.util.List.of(),
                        null);

        try (PdfReader reader = new PdfReader(pdf(1, empty))) {
            assertThat(reader.getNumberOfPages()).isPositive();
        }
    }

    /** Names of a framework of one's own, in scripts that the document's fonts do not have. */
    @Test
    void marksWhatItCannotWriteInsteadOfDroppingIt() throws IOException {
        Roadmap roadmap = Plans.first(Plans.named("戦略 التفكير 👩🏽‍💻 Ärger", 7));

        try (PdfReader reader = new PdfReader(pdf(1, roadmap))) {
            assertThat(text(reader))
                    .contains("□□ □□□□□□□", "Ärger")
                    .contains("□ stands for a letter that the fonts of this document do not have");
        }
    }

    /** On one page: who, where they stand, strengths, moves, who can help, what is at stake. */
    @ParameterizedTest
    @EnumSource(TargetRole.class)
    void tellsTheWholeStoryOnItsFirstPage(TargetRole role) throws IOException {
        Roadmap roadmap = Plans.first(Plans.leader(7, role, 6, 60));

        try (PdfReader reader = new PdfReader(pdf(1, roadmap))) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                    .contains("VP of Engineering today, on the way to " + role.title())
                    .contains("Strengths to build on", "Your moves this quarter")
                    .contains("Who can help", "What is at stake", "Industry years");
        }
    }

    private static byte[] pdf(long version, Roadmap roadmap) {
        return PdfPlan.of(
                version,
                roadmap,
                Plans.CATALOGUE,
                Plans.CHARTERS.of(roadmap.targetRole(), roadmap.situation().companyStage()));
    }

    /** The text with what is there for the eye alone. */
    private static String withDecoration(PdfReader reader) throws IOException {
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            String content =
                    new String(reader.getPageContent(page), StandardCharsets.ISO_8859_1)
                            .replace("/Artifact BMC", "/Span BMC");
            reader.setPageContent(page, content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return text(reader);
    }

    private static String text(PdfReader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        return text.toString();
    }
}
