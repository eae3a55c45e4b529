package dev.careerpath.assessment.caseformat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Packages of others become drafts that say what they lack. */
class ForeignPackageTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Framework BASE = FrameworkFile.shipped("1.1");

    /** Strands group clusters, and these standards; one standard stands alone, one is graded. */
    private static final String STANDARDS =
            """
            {"CFDocument":{"identifier":"01890a5d-ac96-774b-bcce-b302099a8057","uri":"https://x.org/1",
              "creator":"X","title":"Engineering standards","lastChangeDateTime":"2026-01-01T00:00:00+00:00",
              "CFPackageURI":{"title":"x","identifier":"01890a5d-ac96-774b-bcce-b302099a8057","uri":"https://x.org/2"}},
             "CFItems":[%s,%s,%s,%s,%s],
             "CFAssociations":[%s,%s,%s,%s],
             "CFRubrics":[{"identifier":"01890a5d-ac96-774b-bcce-b302099a8070","uri":"https://x.org/r",
               "lastChangeDateTime":"2026-01-01T00:00:00Z","CFRubricCriteria":[
               {"identifier":"01890a5d-ac96-774b-bcce-b302099a8071","uri":"https://x.org/c",
                "CFItemURI":{"title":"x","identifier":"%s","uri":"https://x.org/i"},
                "lastChangeDateTime":"2026-01-01T00:00:00Z","CFRubricCriterionLevels":[
                 {"identifier":"01890a5d-ac96-774b-bcce-b302099a8073","uri":"https://x.org/l2","position":2,
                  "quality":"Proficient","lastChangeDateTime":"2026-01-01T00:00:00Z"},
                 {"identifier":"01890a5d-ac96-774b-bcce-b302099a8072","uri":"https://x.org/l1","position":1,
                  "description":"Begins","lastChangeDateTime":"2026-01-01T00:00:00Z"}]}]}]}
            """
                    .formatted(
                            item(1, "Strand", "ENG", "Engineering"),
                            item(2, "Cluster", "ENG.1", "Delivery"),
                            item(3, "Standard", "ENG.1.a", "Ships small changes often"),
                            item(4, "Standard", "ENG.1.a", "Ships safely"),
                            item(5, "Standard", null, "Écoute les autres"),
                            child(11, 2, 1),
                            child(12, 3, 2),
                            child(13, 4, 2),
                            "{\"identifier\":\"%s\",\"uri\":\"https://x.org/a\",\"associationType\":\"isRelatedTo\",\"originNodeURI\":%s,\"destinationNodeURI\":%s,\"lastChangeDateTime\":\"2026-01-01T00:00:00Z\"}"
                                    .formatted(id(14), link(3), link(5)),
                            id(3));

    @Test
    void leavesBecomeCompetenciesAndWhatGroupsThemDomains() {
        Framework draft = read(STANDARDS).framework();

        assertThat(draft.domains())
                .extracting(Framework.Domain::code, Framework.Domain::name)
                .containsExactly(
                        tuple("eng-1", "Delivery"), tuple("general", "Engineering standards"));
        assertThat(draft.competencies())
                .extracting(Competency::code, Competency::domain)
                .containsExactlyInAnyOrder(
                        tuple("eng-1-a", "eng-1"),
                        tuple("eng-1-a-2", "eng-1"),
                        tuple("ecoute-les-autres", "general"));
        assertThat(levels(draft, "eng-1-a")).containsExactly("Begins", "Proficient");
        assertThat(levels(draft, "ecoute-les-autres")).isEmpty();
        assertThat(draft.roles()).isEmpty();
        assertThat(draft.gates()).isEmpty();
    }

    @Test
    void aNameOfNothingSeenIsMissingAndOneOfTwoLinesIsOnOne() {
        CaseFile.Imported unseen = read(STANDARDS.replace("Ships safely", "\u3164\u200b"));
        CaseFile.Imported broken = read(STANDARDS.replace("Ships safely", "Ships\\nsafely"));

        assertThat(unseen.missing())
                .extracting(Problem::path)
                .contains("/competencies/1/name", "/competencies/1/description");
        assertThat(broken.missing())
                .extracting(Problem::path)
                .doesNotContain("/competencies/1/name");
        assertThat(broken.framework().competencies())
                .extracting(Competency::name)
                .contains("Ships safely");
    }

    @Test
    void aDraftSaysWhatIsMissingAndWhatWasLeftOut() {
        CaseFile.Imported imported = read(STANDARDS);

        assertThat(imported.missing())
                .extracting(Problem::path)
                .contains("/description", "/roles", "/competencies/0/levels")
                .doesNotContain("/constants", "/modifiers", "/gates");
        assertThat(imported.warnings())
                .extracting(Problem::path)
                .contains("/CFItems/0", "/CFAssociations/3", "/CFDocument/CFPackageURI");
    }

    @Test
    void whatIsWrittenOfADraftIsTheDraft() {
        Framework draft = read(STANDARDS).framework();

        assertThat(FrameworkFile.bound(JSON.readTree(FrameworkFile.write(draft)), "draft"))
                .isEqualTo(draft);
    }

    @Test
    void ourOwnExportWithoutItsExtensionsLacksOnlyWhatTheyHeld() {
        JsonNode exported =
                JSON.valueToTree(
                        ExportingCase.export(
                                BASE,
                                new CaseIds(CaseIds.SHIPPED, "1.1"),
                                new Publication(
                                        "https://x.org",
                                        "X",
                                        "Adopted",
                                        "2026-01-01T00:00:00Z",
                                        null)));
        exported.findParents("extensions").forEach(it -> ((ObjectNode) it).remove("extensions"));

        CaseFile.Imported imported = read(exported.toString());
        assertThat(imported.framework().competencies()).hasSameSizeAs(BASE.competencies());
        assertThat(imported.framework().roles().keySet()).isEqualTo(BASE.roles().keySet());
        assertThat(imported.framework().priors()).isEqualTo(BASE.priors());
        Set<String> parts = Set.of("competencies", "roles");
        assertThat(imported.missing())
                .isNotEmpty()
                .allMatch(it -> parts.contains(it.path().split("/")[1]));
    }

    @Test
    void aPackageOfNothingButItsDocumentIsADraft() {
        CaseFile.Imported imported =
                read(
                        """
                        {"CFDocument":{"identifier":"c649d172-d7cb-11e8-824f-0242ac160002","uri":"https://x.org/1",
                          "creator":"X","title":"Algebra","lastChangeDateTime":"2026-01-01T00:00:00Z"},
                         "CFItems":[],"CFAssociations":[]}
                        """);

        assertThat(imported.framework().title()).isEqualTo("Algebra");
        assertThat(imported.missing())
                .extracting(Problem::path)
                .contains("/competencies", "/domains", "/description");
    }

    private static List<String> levels(Framework draft, String code) {
        return draft.competencies().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow()
                .levels();
    }

    private static String item(int number, String type, String scheme, String statement) {
        return "{\"identifier\":\"%s\",\"uri\":\"https://x.org/i\",\"CFItemType\":\"%s\",%s\"fullStatement\":\"%s\",\"lastChangeDateTime\":\"2026-01-01T00:00:00Z\"}"
                .formatted(
                        id(number),
                        type,
                        scheme == null ? "" : "\"humanCodingScheme\":\"" + scheme + "\",",
                        statement);
    }

    private static String child(int number, int child, int parent) {
        return "{\"identifier\":\"%s\",\"uri\":\"https://x.org/a\",\"associationType\":\"isChildOf\",\"originNodeURI\":%s,\"destinationNodeURI\":%s,\"lastChangeDateTime\":\"2026-01-01T00:00:00Z\"}"
                .formatted(id(number), link(child), link(parent));
    }

    private static String link(int number) {
        return "{\"title\":\"x\",\"identifier\":\"%s\",\"uri\":\"https://x.org/i\"}"
                .formatted(id(number));
    }

    private static String id(int number) {
        return "01890a5d-ac96-774b-bcce-b302099a80%02d".formatted(number);
    }

    private static CaseFile.Imported read(String json) {
        return CaseFile.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "3.0-acme", BASE);
    }
}
