package dev.careerpath.roadmap.charter;

import com.networknt.schema.Schema;
import dev.careerpath.roadmap.catalogue.CompanyStage;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.starter.data.FileSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What charters are made from, as it stands in the data file.
 *
 * @param sections in the order in which they are read
 * @param exclusions facts that no charter tells, with the reason
 */
public record CharterFile(
        String version,
        String title,
        String description,
        List<Section> sections,
        List<Ownership> ownership,
        List<Meeting> meetings,
        List<Line> lines,
        List<Exclusion> exclusions) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    record Section(String id, String title, boolean core) {}

    record Ownership(
            String area,
            TargetRole role,
            Map<CompanyStage, String> byStage,
            @Nullable String beside,
            List<String> sources) {}

    record Meeting(
            String name,
            String every,
            String length,
            String purpose,
            List<TargetRole> roles,
            List<String> sources) {}

    record Line(
            String section,
            String text,
            List<TargetRole> roles,
            @Nullable List<CompanyStage> companyStages,
            List<String> sources) {

        boolean isFor(TargetRole role, CompanyStage stage) {
            return roles.contains(role) && (companyStages == null || companyStages.contains(stage));
        }
    }

    record Exclusion(String source, String reason) {}

    /**
     * Reads a version that ships with the service.
     *
     * @throws IllegalStateException with every path and reason when it is missing or malformed
     */
    public static CharterFile shipped(String version) {
        String file = "/charter/charter-" + version + ".json";
        try (InputStream in = CharterFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return read(file, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CharterFile read(String name, InputStream in) {
        JsonNode tree = JSON.readTree(in);
        List<String> broken =
                Shape.CHARTER.validate(tree).stream()
                        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                        .distinct()
                        .toList();
        if (!broken.isEmpty()) {
            throw new IllegalStateException(name + ":\n  " + String.join("\n  ", broken));
        }
        CharterFile read = JSON.treeToValue(tree, CharterFile.class);
        List<String> sections = read.sections.stream().map(Section::id).toList();
        for (int i = 0; i < read.lines.size(); i++) {
            if (!sections.contains(read.lines.get(i).section())) {
                throw new IllegalStateException(
                        "%s: /lines/%d/section: there is no section %s"
                                .formatted(name, i, read.lines.get(i).section()));
            }
        }
        return read;
    }

    /** Holds the parsed schema, so that it is read when the first file is. */
    private static final class Shape {

        private static final Schema CHARTER = FileSchema.at("/charter/charter-1.1.schema.json");
    }
}
