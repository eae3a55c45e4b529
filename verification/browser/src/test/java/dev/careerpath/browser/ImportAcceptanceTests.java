package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Taking people in from a file. */
@OnTheRunningSystem
@InTheBrowser
class ImportAcceptanceTests {

    @Test
    void goesOnOverAReloadAndGivesTheErrorsAsCsv(Chromium chromium, RunningSystem system)
            throws IOException {
        StringBuilder lines = new StringBuilder();
        ObjectNode profile = Examples.profile("cto-to-cpto");
        for (int i = 0; i < 150; i++) {
            profile.put("name", "Imported " + UUID.randomUUID());
            lines.append(profile).append('\n');
        }
        lines.append("{\"name\":\"Nobody\"}\n");
        try (Visitor hr = Visitor.arrive(chromium, system, Person.hr("imports"), Mode.LIGHT)) {
            hr.open("/people/import");
            hr.page()
                    .locator("#file")
                    .setInputFiles(
                            new FilePayload(
                                    "people.ndjson",
                                    "application/x-ndjson",
                                    lines.toString().getBytes(StandardCharsets.UTF_8)));
            hr.page().locator("#progress").waitFor();
            hr.page().reload();
            hr.settled();

            hr.page().getByText("people.ndjson: Done").waitFor();
            assertThat(hr.page().locator("dl.facts").innerText())
                    .containsPattern("New\\s+150")
                    .containsPattern("With errors\\s+1");
            Download csv =
                    hr.page()
                            .waitForDownload(
                                    () -> hr.page().getByText("Errors as CSV").first().click());
            assertThat(Files.readString(csv.path())).contains("\"Line\",\"Field\"", "151,\"/");
            assertThat(hr.violations(List.of())).isEmpty();
        }
    }
}
