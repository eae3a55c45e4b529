package dev.careerpath.starter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.EventContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page that people read says what the services' documents say. */
class EventsPageContractTests {

    private static final List<String> SERVICES =
            List.of("profile-service", "assessment-service", "roadmap-service");

    @Test
    void isUpToDate() throws IOException {
        Path repository = EventContract.repository();
        String introduction = Files.readString(repository.resolve("docs/events-introduction.md"));
        List<JsonNode> documents = new ArrayList<>();
        for (String service : SERVICES) {
            Path header = repository.resolve(service).resolve("src/main/resources/asyncapi.json");
            documents.add(
                    AsyncApi.of(
                            service,
                            new JsonMapper().readTree(Files.readString(header)),
                            EventContract.of(service).schemas(),
                            Map.of()));
        }
        String page = EventsPage.of(introduction, documents);
        Path file = repository.resolve("docs/events.md");
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, page);
        }

        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "docs/events.md must be as the schemas are; write it anew with ./mvnw -pl service-starter test"
                                + " -Dtest=EventsPageContractTests -Ddocs.write=true")
                .isEqualTo(page);
    }
}
