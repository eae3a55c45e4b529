package dev.careerpath.assessment.caseformat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.frameworks.FrameworkJson;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The CASE interface as another system sees it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class CaseIntegrationTests {

    private static final String CASE = "/ims/case/v1p1";
    private static final String SHIPPED = new CaseIds(CaseIds.SHIPPED, "1.0").document();

    @LocalServerPort private int port;
    @Autowired private MeterRegistry meters;

    private final String tenant = "org-" + UUID.randomUUID();
    private Api manager;
    private Api reader;

    @BeforeEach
    void callers() {
        manager = Api.at(port).as(tenant, "frameworks:manage", "assessments:read");
        reader = Api.at(port).as(tenant, "assessments:read");
    }

    @Test
    void everyObjectOfAPackageIsServedByItsIdentifier() {
        Answer documents = reader.get(CASE + "/CFDocuments?limit=1");
        assertThat(documents.header("X-Total-Count")).isEqualTo("2");
        JsonNode document = documents.json().at("/CFDocuments/0");
        assertThat(document.at("/identifier").asString()).isEqualTo(SHIPPED);
        assertThat(document.at("/CFPackageURI/uri").asString())
                .endsWith(CASE + "/CFPackages/" + SHIPPED);
        assertThat(reader.get(CASE + "/CFDocuments/" + SHIPPED).json()).isEqualTo(document);

        JsonNode whole = reader.get(CASE + "/CFPackages/" + SHIPPED).json();
        assertThat(whole.at("/CFDocument").has("CFPackageURI")).isFalse();
        JsonNode competency = whole.at("/CFItems/8");
        ObjectNode alone = (ObjectNode) reader.get(CASE + "/CFItems/" + id(competency)).json();
        assertThat(alone.at("/CFDocumentURI/identifier").asString()).isEqualTo(SHIPPED);
        alone.remove("CFDocumentURI");
        assertThat(alone).isEqualTo(competency);
        assertThat(
                        reader.get(CASE + "/CFItemAssociations/" + id(competency))
                                .json()
                                .at("/CFAssociations")
                                .valueStream())
                .extracting(it -> it.at("/associationType").asString())
                .contains("isChildOf", "ext:requires");
        JsonNode association = whole.at("/CFAssociations/40");
        assertThat(
                        reader.get(CASE + "/CFAssociations/" + id(association))
                                .json()
                                .at("/sequenceNumber"))
                .isEqualTo(association.at("/sequenceNumber"));
        JsonNode rubric = whole.at("/CFRubrics/0");
        assertThat(reader.get(CASE + "/CFRubrics/" + id(rubric)).json()).isEqualTo(rubric);
        JsonNode type = whole.at("/CFDefinitions/CFItemTypes/1");
        assertThat(reader.get(CASE + "/CFItemTypes/" + id(type)).json().at("/CFItemTypes/0"))
                .isEqualTo(type);
    }

    @Test
    void aPackageTakenInIsTheSameFrameworkAgain() {
        String exported = reader.get(CASE + "/CFPackages/" + SHIPPED).body();

        Answer plain = manager.post(CASE + "/CFPackages", exported);
        assertThat(plain.status()).isEqualTo(400);
        assertThat(plain.json().at("/errors/0/pointer").asString())
                .isEqualTo("/CFDocument/version");

        Answer taken = manager.post(CASE + "/CFPackages?version=2.0-acme", exported);
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(taken.header("Location")).isEqualTo("/v1/frameworks/2.0-acme");
        ObjectNode again = (ObjectNode) reader.get("/v1/frameworks/2.0-acme").json();
        assertThat(again.put("version", "1.0")).isEqualTo(reader.get("/v1/frameworks/1.0").json());
    }

    @Test
    void namesWhatReplacedAFramework() {
        Answer drafted =
                manager.post("/v1/frameworks", FrameworkJson.ownCopy("2.0-acme").toString());
        String own = new CaseIds(tenant, "2.0-acme").document();
        assertThat(status(own)).isEqualTo("Draft");
        manager.send(
                "POST",
                "/v1/frameworks/2.0-acme/publish",
                "{\"replaces\":\"1.0\"}",
                it -> it.header("If-Match", drafted.header("ETag")));

        assertThat(status(own)).isEqualTo("Adopted");
        assertThat(status(SHIPPED)).isEqualTo("Deprecated");
        assertThat(
                        reader.get(CASE + "/CFPackages/" + SHIPPED)
                                .json()
                                .at("/CFAssociations")
                                .valueStream()
                                .filter(it ->
                                        it.at("/associationType").asString().equals("replacedBy")))
                .singleElement()
                .extracting(it -> it.at("/destinationNodeURI/identifier").asString())
                .isEqualTo(own);
    }

    @Test
    void listsManyWithAsManyReadsAsOne() {
        String few = tenant + "-few";
        Api fewer = Api.at(port).as(few, "frameworks:manage", "assessments:read");
        fewer.post("/v1/frameworks", FrameworkJson.ownCopy("2.0-acme").toString());
        for (int i = 0; i < 6; i++) {
            manager.post("/v1/frameworks", FrameworkJson.ownCopy("2." + i + "-acme").toString());
        }

        double forOne = reads(() -> fewer.get(CASE + "/CFDocuments"));
        Answer[] many = new Answer[1];
        double forMany = reads(() -> many[0] = reader.get(CASE + "/CFDocuments?offset=2"));

        assertThat(many[0].json().at("/CFDocuments").valueStream())
                .extracting(it -> it.at("/version").asString())
                .containsExactly(
                        "2.0-acme", "2.1-acme", "2.2-acme", "2.3-acme", "2.4-acme", "2.5-acme");
        assertThat(many[0].header("X-Total-Count")).isEqualTo("8");
        assertThat(forMany).isEqualTo(forOne).isPositive();
    }

    /** How often the collection of frameworks was read meanwhile. */
    private double reads(Runnable run) {
        double before = reads();
        run.run();
        return reads() - before;
    }

    private double reads() {
        return meters
                .find("mongodb.driver.commands")
                .tag("collection", "frameworks")
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void saysNotFoundInJsonToWhomeverAcceptsNone() {
        Answer answer =
                reader.send(
                        "GET",
                        "/ims/case/v1p1/CFLicenses/none",
                        null,
                        request -> request.setHeader("Accept", "application/xml"));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void pointsIntoAMalformedPackage() {
        ObjectNode broken = (ObjectNode) reader.get(CASE + "/CFPackages/" + SHIPPED).json();
        ((ObjectNode) broken.at("/CFItems/9")).remove("fullStatement");

        Answer answer = manager.post(CASE + "/CFPackages?version=2.0-acme", broken.toString());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/CFItems/9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CFPackages", "CFDocuments", "CFItems", "CFAssociations", "CFItemAssociations",
                "CFRubrics", "CFItemTypes", "CFConcepts", "CFSubjects", "CFLicenses",
                "CFAssociationGroupings"
            })
    void answersWhatIsNotThereAsTheBindingSays(String collection) {
        manager.post("/v1/frameworks", FrameworkJson.ownCopy("2.0-acme").toString());
        Api other = Api.at(port).as("other-" + tenant, "assessments:read");
        String own = new CaseIds(tenant, "2.0-acme").document();

        for (String id : new String[] {own, "no-uuid"}) {
            Answer answer = other.get(CASE + "/" + collection + "/" + id);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().at("/imsx_codeMajor").asString()).isEqualTo("failure");
        }
    }

    @Test
    void anyFrameworkOfCaseIsADraftThatNobodyIsAssessedWithBeforeItIsFinished() {
        Answer taken =
                manager.post(
                        CASE + "/CFPackages?version=3.0-acme",
                        """
                        {"CFDocument":{"identifier":"01890a5d-ac96-774b-bcce-b302099a8057","uri":"https://x.org/1",
                          "creator":"X","title":"Sequence","lastChangeDateTime":"2026-01-01T00:00:00Z"},
                         "CFItems":[{"identifier":"01890a5d-ac96-774b-bcce-b302099a8058","uri":"https://x.org/2",
                          "fullStatement":"Counts to ten","lastChangeDateTime":"2026-01-01T00:00:00Z"}],
                         "CFAssociations":[]}
                        """);
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(taken.json().at("/missing").valueStream())
                .extracting(it -> it.at("/pointer").asString())
                .contains("/roles", "/competencies/0/levels");
        assertThat(
                        reader.get("/v1/frameworks/3.0-acme")
                                .json()
                                .at("/competencies/0/code")
                                .asString())
                .isEqualTo("counts-to-ten");
        String own = new CaseIds(tenant, "3.0-acme").document();
        assertThat(reader.get(CASE + "/CFPackages/" + own).json().at("/CFItems").size())
                .isEqualTo(2);

        Answer published =
                manager.send(
                        "POST",
                        "/v1/frameworks/3.0-acme/publish",
                        "{}",
                        it -> it.header("If-Match", taken.header("ETag")));
        assertThat(published.status()).isEqualTo(409);
        assertThat(published.json().at("/errors").size())
                .isEqualTo(taken.json().at("/missing").size());
        assertThat(manager.post("/v1/frameworks/3.0-acme/preview", "").status()).isEqualTo(409);

        ObjectNode described =
                ((ObjectNode) reader.get("/v1/frameworks/3.0-acme").json())
                        .put("description", "How far somebody counts.");
        Answer changed =
                manager.send(
                        "PUT",
                        "/v1/frameworks/3.0-acme",
                        described.toString(),
                        it -> it.header("If-Match", taken.header("ETag")));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().at("/missing").valueStream())
                .extracting(it -> it.at("/pointer").asString())
                .contains("/roles", "/competencies/0/levels")
                .doesNotContain("/description");
    }

    @Test
    void sortsFiltersAndSelectsAsTheBindingSays() {
        for (String version : new String[] {"2.0-acme", "2.1-acme"}) {
            manager.post("/v1/frameworks", FrameworkJson.ownCopy(version).toString());
        }

        assertThat(versions("sort=version&orderBy=desc"))
                .containsExactly("2.1-acme", "2.0-acme", "1.1", "1.0");
        assertThat(versions("filter=adoptionStatus%3D'Draft'"))
                .containsExactly("2.0-acme", "2.1-acme");
        assertThat(versions("filter=version%3E'1.0'%20AND%20version%3C'2.1'&sort=version"))
                .containsExactly("1.1", "2.0-acme");
        assertThat(versions("filter=version%3D'1.0'%20OR%20version~'2.1'&limit=1&offset=1"))
                .containsExactly("2.1-acme");
        Answer some = reader.get(CASE + "/CFDocuments?fields=identifier,title&limit=1");
        assertThat(some.json().at("/CFDocuments/0").propertyNames())
                .containsExactlyInAnyOrder("identifier", "title");
    }

    private List<String> versions(String query) {
        return reader.get(CASE + "/CFDocuments?" + query)
                .json()
                .at("/CFDocuments")
                .valueStream()
                .map(it -> it.at("/version").asString())
                .toList();
    }

    @Test
    void aCompetencysCodeIsAnAddressOfItsItem() {
        JsonNode item = reader.get("/v1/competencies/architecture-direction").json();

        assertThat(item.at("/humanCodingScheme").asString()).isEqualTo("architecture-direction");
        assertThat(reader.get(CASE + "/CFItems/" + id(item)).json()).isEqualTo(item);
        assertThat(reader.get("/v1/competencies/none").status()).isEqualTo(404);
    }

    @Test
    void anybodyCanDiscoverWhichOperationsThereAre() {
        Answer discovered = Api.at(port).get(CASE + "/discovery/imscasev1p1_openapi3_v1p0.json");

        assertThat(discovered.status()).isEqualTo(200);
        assertThat(discovered.json().at("/openapi").asString()).startsWith("3.");
        assertThat(discovered.json().at("/paths").propertyNames())
                .contains(CASE + "/CFDocuments", CASE + "/CFPackages/{sourcedId}")
                .allMatch(path -> path.startsWith("/ims/case/"));
    }

    @Test
    void saysWhyNobodyIsLetInAsTheBindingSays() {
        Answer stranger = Api.at(port).get(CASE + "/CFDocuments");
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(minor(stranger)).isEqualTo("unauthorisedrequest");
        Answer other = Api.at(port).as(tenant, "profiles:read").get(CASE + "/CFDocuments");
        assertThat(other.status()).isEqualTo(403);
        assertThat(minor(other)).isEqualTo("forbidden");
        Answer misspelt = reader.get(CASE + "/CFDocuments?sorting=title");
        assertThat(misspelt.status()).isEqualTo(400);
        assertThat(minor(misspelt)).isEqualTo("invalid_selection_field");
        assertThat(minor(reader.get(CASE + "/CFThings/1"))).isNotEmpty();
    }

    private static String minor(Answer answer) {
        return answer.json()
                .at("/imsx_codeMinor/imsx_codeMinorField/0/imsx_codeMinorFieldValue")
                .asString();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,limit",
        "limit=x,limit",
        "offset=-1,offset",
        "sort=colour,sort",
        "orderBy=up,orderBy",
        "filter=title,filter",
        "filter=colour%3D'blue',filter",
        "'fields=title,colour',fields"
    })
    void refusesSelectionsOfWhatThereIsNot(String query, String field) {
        Answer answer = reader.get(CASE + "/CFDocuments?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(
                        answer.json()
                                .at("/imsx_codeMinor/imsx_codeMinorField/0/imsx_codeMinorFieldName")
                                .asString())
                .isEqualTo(field);
    }

    @Test
    void letsInOnlyWhoMay() {
        assertThat(Api.at(port).get(CASE + "/CFDocuments").status()).isEqualTo(401);
        assertThat(Api.at(port).as(tenant, "profiles:read").get(CASE + "/CFDocuments").status())
                .isEqualTo(403);
        assertThat(Api.at(port).post(CASE + "/CFPackages", "{}").status()).isEqualTo(401);
        assertThat(reader.post(CASE + "/CFPackages", "{}").status()).isEqualTo(403);
    }

    private String status(String document) {
        return reader.get(CASE + "/CFDocuments/" + document)
                .json()
                .at("/adoptionStatus")
                .asString();
    }

    private static String id(JsonNode object) {
        return object.at("/identifier").asString();
    }
}
