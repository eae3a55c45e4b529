package dev.careerpath.starter.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.careerpath.embedded.EmbeddedMongo;
import dev.careerpath.starter.access.KeptAccess.Told;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class KeptAccessTests {

    private final EmbeddedMongo store = EmbeddedMongo.inMemory(0);
    private final AtomicInteger writes = new AtomicInteger();
    private final MongoTemplate mongo =
            new MongoTemplate(
                    MongoClients.create(
                            MongoClientSettings.builder()
                                    .applyConnectionString(new ConnectionString(store.uri()))
                                    .addCommandListener(new Writes())
                                    .build()),
                    "access");
    private final KeptAccess kept = new KeptAccess(mongo);

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void keepsTheLaterOfWhatIsTold() {
        kept.keep(List.of(told(2, "ada")));
        kept.keep(List.of(told(1, "bob")));
        assertThat(person()).isEqualTo("ada");

        kept.keep(List.of(told(3, "bob")));
        assertThat(person()).isEqualTo("bob");
    }

    @Test
    void writesWhatSeveralListenersAreToldOnce() {
        kept.keep(List.of(told(1, "ada")));
        kept.keep(List.of(told(1, "ada")));

        assertThat(writes).hasValue(1);
    }

    @Test
    void anotherReplicasLaterWordStays() {
        new KeptAccess(mongo).keep(List.of(told(3, "bob")));
        kept.keep(List.of(told(2, "ada")));

        assertThat(person()).isEqualTo("bob");
    }

    private @Nullable String person() {
        return kept.of("acme", "thing").map(AccessEntry::person).orElse(null);
    }

    private static Told told(long sequence, String person) {
        return new Told(
                "thing",
                "acme",
                sequence,
                new AccessEntry("acme", "thing", person, List.of()),
                false);
    }

    private final class Writes implements CommandListener {

        @Override
        public void commandStarted(CommandStartedEvent command) {
            if (command.getCommandName().equals("update")) {
                writes.incrementAndGet();
            }
        }
    }
}
