package dev.careerpath.roadmap.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.roadmap.catalogue.CatalogueFile;
import dev.careerpath.roadmap.catalogue.CompanyStage;
import dev.careerpath.roadmap.catalogue.TargetRole;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CharterTests {

    private static final WritingCharter WRITING =
            new WritingCharter(CharterFile.shipped("1.1"), CatalogueFile.shipped("1.1"));

    static Stream<Arguments> everywhere() {
        return Stream.of(TargetRole.values())
                .flatMap(role ->
                        Stream.of(CompanyStage.values()).map(stage -> Arguments.of(role, stage)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void saysForEveryRoleAndStageWhatOneOwnsDecidesHandsOverAndAsks(
            TargetRole role, CompanyStage stage) {
        Charter charter = WRITING.of(role, stage);

        assertThat(charter.ownership()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(charter.meetings())
                .isNotEmpty()
                .allSatisfy(meeting -> assertThat(meeting.length()).isNotBlank());
        assertThat(charter.scorecard())
                .isNotEmpty()
                .allSatisfy(measure -> assertThat(measure.target()).isNotBlank());
        assertThat(charter.sections())
                .extracting(Charter.Section::id)
                .contains(
                        "mandate",
                        "decides",
                        "delegates",
                        "tradeoffs",
                        "papers",
                        "reporting",
                        "patterns",
                        "split",
                        "market");
    }

    @Test
    void isFilledInForTheStageOfTheCompany() {
        assertThat(share(TargetRole.CTO, CompanyStage.STARTUP, "Engineering capability"))
                .isEqualTo("own, and run yourself");
        assertThat(share(TargetRole.CTO, CompanyStage.ENTERPRISE, "Engineering capability"))
                .isEqualTo("own; VPs of Engineering run it");
        assertThat(lines(WRITING.of(TargetRole.CTO, CompanyStage.STARTUP), "stage"))
                .anyMatch(text -> text.startsWith("Start-up: "))
                .noneMatch(text -> text.startsWith("Enterprise: "));
    }

    @Test
    void givesTheOwnershipOfACptoBesideThatOfItsNeighbours() {
        Charter charter = WRITING.of(TargetRole.CPTO, CompanyStage.SCALE_UP);
        assertThat(charter.ownership())
                .filteredOn(row -> row.area().equals("Architecture"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.share()).startsWith("co-own");
                    assertThat(row.besideYou()).isEqualTo("a CTO owns it, a CPO influences it");
                });
    }

    @Test
    void keepsTheFiveAreasOfAiApart() {
        assertThat(WRITING.of(TargetRole.CTO, CompanyStage.SCALE_UP).sections())
                .extracting(Charter.Section::title)
                .contains(
                        "AI: strategy",
                        "AI: integration",
                        "AI: governance",
                        "AI: risk",
                        "AI: adoption");
    }

    @Test
    void givesPayAndProspectsWithTheirYear() {
        assertThat(lines(WRITING.of(TargetRole.FIELD_CTO, CompanyStage.SCALE_UP), "market"))
                .anyMatch(text -> text.contains("189,711") && text.contains("2024"));
        assertThat(lines(WRITING.of(TargetRole.CPTO, CompanyStage.SCALE_UP), "market"))
                .anyMatch(text -> text.contains("220,000") && text.contains("2026"));
        assertThat(lines(WRITING.of(TargetRole.CTO, CompanyStage.SCALE_UP), "market"))
                .anyMatch(text -> text.contains("16 %") && text.contains("2031"));
    }

    @Test
    void readsAsMarkdownWithTablesThatHoldTogether() {
        List<String> rows =
                MarkdownCharter.of(WRITING.of(TargetRole.CPTO, CompanyStage.SCALE_UP))
                        .lines()
                        .filter(line -> line.startsWith("|"))
                        .toList();
        assertThat(rows).hasSizeGreaterThan(20);
        assertThat(rows).allSatisfy(row -> assertThat(row).endsWith("|"));
    }

    @Test
    void refusesAFileWithEveryPlaceAndReason() {
        assertThatThrownBy(() -> read("{\"version\": \"1.1\", \"lines\": []}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("required property 'meetings'")
                .hasMessageContaining("/lines: ");
    }

    private static CharterFile read(String json) {
        return CharterFile.read(
                "test.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String share(TargetRole role, CompanyStage stage, String area) {
        return WRITING.of(role, stage).ownership().stream()
                .filter(row -> row.area().startsWith(area))
                .findFirst()
                .orElseThrow()
                .share();
    }

    private static List<String> lines(Charter charter, String section) {
        return charter.sections().stream()
                .filter(it -> it.id().equals(section))
                .flatMap(it -> it.lines().stream())
                .map(Charter.Line::text)
                .toList();
    }
}
