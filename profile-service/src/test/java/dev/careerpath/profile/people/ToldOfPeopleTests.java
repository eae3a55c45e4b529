package dev.careerpath.profile.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Updates;
import dev.careerpath.embedded.EmbeddedMongo;
import dev.careerpath.profile.people.ToldOfPeople.Told;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** Whatever comes together, twice or late: of each source the newest stays. */
class ToldOfPeopleTests {

    private static final EmbeddedMongo STORE = EmbeddedMongo.inMemory(0);
    private static final MongoClient CLIENT = MongoClients.create(STORE.uri());
    private static final List<String> SOURCES =
            List.of(PersonUpdates.PROFILE, PersonUpdates.ASSESSMENT, PersonUpdates.ROADMAP);

    private final MongoTemplate mongo = new MongoTemplate(CLIENT, "told");
    private final ToldOfPeople kept = new ToldOfPeople(mongo);

    @AfterContainer
    static void end() {
        CLIENT.close();
        STORE.close();
    }

    @Property(tries = 100)
    void ofEachSourceTheNewestStays(@ForAll("batches") List<List<Told>> batches) {
        mongo.remove(new Query(), People.COLLECTION);

        batches.forEach(kept::keep);

        List<Told> all = batches.stream().flatMap(List::stream).toList();
        for (Told one : all) {
            long newest =
                    all.stream()
                            .filter(it -> it.profileId().equals(one.profileId()))
                            .filter(it -> it.source().equals(one.source()))
                            .mapToLong(Told::sequence)
                            .max()
                            .orElseThrow();
            Document person = mongo.findById(one.profileId(), Document.class, People.COLLECTION);
            assertThat(person).isNotNull();
            assertThat(person.getLong(one.source())).isEqualTo(newest);
            assertThat(person.getLong("of" + one.source())).isEqualTo(newest);
        }
    }

    @Example
    void anOldThingOfOneSourceHoldsUpNothingOfTheOthers() {
        mongo.remove(new Query(), People.COLLECTION);
        kept.keep(List.of(told("ada", PersonUpdates.PROFILE, 2)));

        kept.keep(
                List.of(
                        told("ada", PersonUpdates.PROFILE, 1),
                        told("ada", PersonUpdates.ASSESSMENT, 1),
                        told("bob", PersonUpdates.PROFILE, 1)));

        Document ada = mongo.findById("ada", Document.class, People.COLLECTION);
        assertThat(ada)
                .containsEntry(PersonUpdates.PROFILE, 2L)
                .containsEntry(PersonUpdates.ASSESSMENT, 1L);
        assertThat(mongo.findById("bob", Document.class, People.COLLECTION)).isNotNull();
    }

    @Provide
    Arbitrary<List<List<Told>>> batches() {
        Arbitrary<Told> told =
                Combinators.combine(
                                Arbitraries.of("ada", "bob"),
                                Arbitraries.of(SOURCES),
                                Arbitraries.longs().between(1, 4))
                        .as(ToldOfPeopleTests::told);
        return told.list().ofMaxSize(6).list().ofMaxSize(4);
    }

    private static Told told(String person, String source, long sequence) {
        return new Told(
                person,
                source,
                sequence,
                Updates.combine(
                        Updates.set(source, sequence), Updates.set("of" + source, sequence)));
    }
}
