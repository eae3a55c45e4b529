package dev.careerpath.assessment.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.embedded.EmbeddedMongo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class CohortsTests {

    private static final CohortKey COHORT =
            new CohortKey("acme", TargetRole.CTO, CompanyStage.SCALE_UP);
    private static final CohortKey OTHER =
            new CohortKey("acme", TargetRole.CPTO, CompanyStage.SCALE_UP);
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private final EmbeddedMongo store = EmbeddedMongo.inMemory(0);
    private final MongoTemplate mongo =
            new MongoTemplate(MongoClients.create(store.uri()), "cohorts");
    private final Cohorts cohorts = new Cohorts(mongo);

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void movesOnOnceFivePeopleMakeTheDifference() {
        cohorts.keep(people(0, 10, COHORT, 3.0, 1));
        cohorts.publish(NOW);
        assertThat(shown()).isEqualTo(new PublishedFigures.Shown(3.0, 10));

        cohorts.keep(people(0, 4, COHORT, 5.0, 2));
        cohorts.publish(NOW.plusSeconds(30));
        assertThat(shown()).isEqualTo(new PublishedFigures.Shown(3.0, 10));

        cohorts.keep(people(4, 5, COHORT, 5.0, 2));
        cohorts.publish(NOW.plusSeconds(60));
        assertThat(shown()).isEqualTo(new PublishedFigures.Shown(4.0, 10));
    }

    @Test
    void whoChangesTheCohortLeavesOneAndJoinsAnother() {
        cohorts.keep(people(0, 12, COHORT, 3.0, 1));
        cohorts.publish(NOW);
        cohorts.keep(people(0, 6, OTHER, 3.0, 2));
        cohorts.publish(NOW.plusSeconds(30));

        assertThat(shown()).isEqualTo(new PublishedFigures.Shown(3.0, 5));
        assertThat(cohorts.of("acme").get(OTHER)).containsOnlyKeys("vision");
    }

    @Test
    void looksAtFiguresThatAnEarlierReleaseHasKept() {
        cohorts.keep(people(0, 10, COHORT, 3.0, 1));
        mongo.getCollection("cohort-changes").deleteMany(new Document());
        Document counted = new Document();
        IntStream.range(0, 10).forEach(i -> counted.append("p" + i, 3.0));
        mongo.getCollection("cohort-figures")
                .insertOne(
                        new Document("_id", COHORT.text())
                                .append("tenant", "acme")
                                .append("cohort", COHORT.id())
                                .append("changed", true)
                                .append(
                                        "figures",
                                        List.of(
                                                new Document("competency", "vision")
                                                        .append("level", 3.0)
                                                        .append("people", 10)
                                                        .append("peopleRounded", 10)
                                                        .append("shown", true)
                                                        .append("counted", counted))));
        cohorts.index();

        cohorts.keep(people(0, 4, COHORT, 5.0, 2));
        cohorts.publish(NOW);
        assertThat(shown()).isEqualTo(new PublishedFigures.Shown(3.0, 10));

        cohorts.keep(people(4, 5, COHORT, 5.0, 2));
        cohorts.publish(NOW.plusSeconds(30));
        assertThat(shown()).isEqualTo(new PublishedFigures.Shown(4.0, 10));
    }

    @Test
    void marksOfAnEarlierReleaseCount() {
        cohorts.keep(people(0, 10, COHORT, 3.0, 1));
        mongo.getCollection("cohort-changes").deleteMany(new Document());
        mongo.getCollection("cohort-figures")
                .insertOne(
                        new Document("_id", COHORT.text())
                                .append("tenant", "acme")
                                .append("cohort", COHORT.id())
                                .append("changed", true));

        cohorts.index();
        cohorts.publish(NOW);

        assertThat(shown()).isEqualTo(new PublishedFigures.Shown(3.0, 10));
    }

    @Test
    void aLargeCohortRestsUnlessSomebodyIsErased() {
        cohorts.keep(people(0, 8_000, COHORT, 3.0, 1));
        cohorts.publish(NOW);
        cohorts.keep(people(0, 8_000, COHORT, 4.0, 2));

        cohorts.publish(NOW.plusSeconds(39));
        assertThat(shown()).extracting(PublishedFigures.Shown::level).isEqualTo(3.0);
        cohorts.publish(NOW.plusSeconds(40));
        assertThat(shown()).extracting(PublishedFigures.Shown::level).isEqualTo(4.0);

        cohorts.forget(List.of("p7"));
        cohorts.publish(NOW.plusSeconds(41));
        assertThat(keptAbout(COHORT)).doesNotContain("p7", "p8000").contains("p8", "p7999");
    }

    @Test
    void whatChangesWhileFiguresAreMadeIsLookedAtAnotherTime() {
        ChangedCohorts changes = new ChangedCohorts(mongo.getCollection("changes"));
        changes.mark(List.of(COHORT));
        ChangedCohorts.Changed looked = changes.due(NOW).getFirst();
        changes.mark(List.of(COHORT));

        changes.done(looked, NOW);
        assertThat(changes.due(NOW))
                .extracting(ChangedCohorts.Changed::changes)
                .containsExactly(2L);

        changes.done(changes.due(NOW).getFirst(), NOW);
        assertThat(changes.due(NOW)).isEmpty();
    }

    private PublishedFigures.Shown shown() {
        return cohorts.of("acme").get(COHORT).get("vision");
    }

    private List<String> keptAbout(CohortKey cohort) {
        Document document =
                mongo.getCollection("cohort-figures").find(Filters.eq(cohort.text())).first();
        assertThat(document).isNotNull();
        Binary counted = document.get(PublishedFigures.COUNTED, Binary.class);
        return List.copyOf(LevelTable.read(counted.getData()).people());
    }

    private static List<CohortMember> people(
            int from, int to, CohortKey cohort, double level, long sequence) {
        return IntStream.range(from, to)
                .mapToObj(i -> new CohortMember("p" + i, cohort, sequence, Map.of("vision", level)))
                .collect(Collectors.toList());
    }
}
