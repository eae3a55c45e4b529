package dev.careerpath.roadmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/** What somebody gets who has the document read to them (ISO 14289-1, 7). */
class PdfTagsTests {

    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");
    private static final Pattern MARKS = Pattern.compile("\\b(BDC|BMC|EMC|TJ|Tj|Do)\\n");

    /** Something of the structure, with where it is. */
    private record Tagged(String kind, String parent, PdfDictionary element) {

        String text() {
            PdfString said = element.getAsString(ACTUAL_TEXT);
            return said == null ? "" : said.toUnicodeString();
        }
    }

    @ParameterizedTest
    @EnumSource(TargetRole.class)
    void isAStructureOfHeadingsParagraphsListsTablesAndFigures(TargetRole role) throws IOException {
        Roadmap roadmap = Plans.first(Plans.leader(7, role, 6, 60));
        try (PdfReader reader = new PdfReader(pdf(roadmap))) {
            PdfDictionary catalog = reader.getCatalog();
            assertThat(catalog.getAsDict(PdfName.MARKINFO).get(PdfName.MARKED)).hasToString("true");
            assertThat(catalog.getAsDict(PdfName.VIEWERPREFERENCES).get(PdfName.DISPLAYDOCTITLE))
                    .hasToString("true");
            List<Tagged> all = structure(reader);

            assertThat(all).filteredOn(it -> it.kind().equals("H1")).hasSize(1);
            assertThat(all.stream().filter(it -> it.kind().equals("H2")).map(Tagged::text))
                    .contains("Your moves this quarter", "Timeline", "Watchlist", "Scorecard");
            assertThat(all).extracting(Tagged::kind).contains("P", "H3");
            parents(all, "LI", "L");
            parents(all, "Lbl", "LI");
            parents(all, "LBody", "LI");
            parents(all, "TR", "Table");
            parents(all, "TH", "TR");
            parents(all, "TD", "TR");
            parents(all, "Figure", "Document");
            assertThat(all)
                    .filteredOn(it -> it.kind().equals("TH"))
                    .allSatisfy(it -> {
                        assertThat(it.text()).isNotBlank();
                        assertThat(it.element().getAsDict(PdfName.A).get(new PdfName("Scope")))
                                .hasToString("/Column");
                    });
            assertThat(all)
                    .filteredOn(it -> it.kind().equals("Figure"))
                    .hasSizeGreaterThan(2)
                    .allSatisfy(it ->
                            assertThat(it.element().getAsString(PdfName.ALT).toUnicodeString())
                                    .hasSizeGreaterThan(20));
            assertThat(roadmap.milestones())
                    .allSatisfy(milestone ->
                            assertThat(all)
                                    .anyMatch(it ->
                                            it.kind().equals("TD")
                                                    && it.text().contains(milestone.title())));
        }
    }

    /** Whoever skips from heading to heading meets each level after the one above it. */
    @ParameterizedTest
    @EnumSource(TargetRole.class)
    void skipsNoLevelOfHeadings(TargetRole role) throws IOException {
        try (PdfReader reader = new PdfReader(pdf(Plans.first(Plans.leader(3, role, 6, 60))))) {
            int level = 0;
            for (Tagged tagged : structure(reader)) {
                if (tagged.kind().matches("H\\d")) {
                    int next = tagged.kind().charAt(1) - '0';
                    assertThat(next).as(tagged.text()).isLessThanOrEqualTo(level + 1);
                    level = next;
                }
            }
            assertThat(level).isPositive();
        }
    }

    /**
     * Nothing is drawn that is neither tagged nor decoration, and no mark is without its element.
     */
    @ParameterizedTest
    @EnumSource(TargetRole.class)
    void marksAllThatIsOnThePages(TargetRole role) throws IOException {
        try (PdfReader reader = new PdfReader(pdf(Plans.first(Plans.leader(7, role, 6, 60))))) {
            int marked = 0;
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                String content =
                        new String(reader.getPageContent(page), StandardCharsets.ISO_8859_1);
                int depth = 0;
                Matcher marks = MARKS.matcher(content);
                while (marks.find()) {
                    switch (marks.group(1)) {
                        case "EMC" -> depth--;
                        case "Tj", "TJ", "Do" ->
                                assertThat(depth).as("text on page %d", page).isOne();
                        default -> depth++;
                    }
                    marked += marks.group(1).equals("BDC") ? 1 : 0;
                }
                assertThat(depth).isZero();
                assertThat(reader.getPageN(page).get(new PdfName("Tabs"))).hasToString("/S");
            }
            int owned = structure(reader).stream().mapToInt(it -> marks(it.element())).sum();
            assertThat(marked).isEqualTo(owned);
        }
    }

    /** A letter that the fonts lack is a square for the eye and itself for the ear. */
    @Test
    void readsWhatItCannotShow() throws IOException {
        Roadmap roadmap = Plans.first(Plans.named("戦略 Ärger", 7));
        try (PdfReader reader = new PdfReader(pdf(roadmap))) {
            assertThat(structure(reader)).anyMatch(it -> it.text().contains("戦略 Ärger"));
        }
    }

    private static void parents(List<Tagged> all, String kind, String parent) {
        assertThat(all)
                .filteredOn(it -> it.kind().equals(kind))
                .isNotEmpty()
                .extracting(Tagged::parent)
                .containsOnly(parent);
    }

    private static int marks(PdfDictionary element) {
        int marks = 0;
        for (PdfObject kid : kids(element)) {
            boolean further =
                    kid instanceof PdfDictionary dictionary && dictionary.get(PdfName.S) == null;
            marks += kid instanceof PdfNumber || further ? 1 : 0;
        }
        return marks;
    }

    private static List<Tagged> structure(PdfReader reader) {
        List<Tagged> all = new ArrayList<>();
        collect(reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT), "", all);
        return all;
    }

    private static void collect(PdfDictionary element, String parent, List<Tagged> all) {
        PdfName kind = element.getAsName(PdfName.S);
        String name = kind == null ? "" : kind.toString().substring(1);
        if (!name.isEmpty()) {
            all.add(new Tagged(name, parent, element));
        }
        for (PdfObject kid : kids(element)) {
            if (kid instanceof PdfDictionary dictionary && dictionary.get(PdfName.S) != null) {
                collect(dictionary, name, all);
            }
        }
    }

    private static List<PdfObject> kids(PdfDictionary element) {
        PdfObject kids = PdfReader.getPdfObject(element.get(PdfName.K));
        List<PdfObject> all = new ArrayList<>();
        if (kids instanceof PdfArray array) {
            for (int i = 0; i < array.size(); i++) {
                all.add(array.getDirectObject(i));
            }
        } else if (kids != null) {
            all.add(kids);
        }
        return all;
    }

    private static byte[] pdf(Roadmap roadmap) {
        return PdfPlan.of(
                1,
                roadmap,
                Plans.CATALOGUE,
                Plans.CHARTERS.of(roadmap.targetRole(), roadmap.situation().companyStage()));
    }
}
