package dev.careerpath.roadmap.catalogue;

import com.networknt.schema.Schema;
import dev.careerpath.starter.data.FileSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads catalogue files: syntax, schema, then what a plan could not be made from. */
public final class CatalogueFile {

    static final String FIRST = "1.0";
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private CatalogueFile() {}

    /**
     * Reads a version that ships with the service.
     *
     * @throws MalformedCatalogue with every path and reason
     */
    public static Catalogue shipped(String version) {
        String file = "/catalogue/catalogue-" + version + ".json";
        try (InputStream in = CatalogueFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new MalformedCatalogue(file, List.of("there is no such file"));
            }
            return read(file, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads any catalogue file.
     *
     * @param name for messages
     * @throws MalformedCatalogue with every path and reason
     */
    public static Catalogue read(String name, InputStream in) {
        Catalogue catalogue;
        try {
            JsonNode tree = JSON.readTree(in);
            List<String> broken =
                    Shape.of(tree).validate(tree).stream()
                            .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                            .distinct()
                            .toList();
            if (!broken.isEmpty()) {
                throw new MalformedCatalogue(name, broken);
            }
            catalogue = JSON.treeToValue(tree, Catalogue.class);
        } catch (JacksonException e) {
            throw new MalformedCatalogue(
                    name, List.of(e.getOriginalMessage() + " at " + e.getPathReference()));
        }
        List<String> problems = check(catalogue);
        if (!problems.isEmpty()) {
            throw new MalformedCatalogue(name, problems);
        }
        return catalogue;
    }

    private static List<String> check(Catalogue catalogue) {
        List<String> problems = new ArrayList<>();
        List<StageId> stages = catalogue.stages().stream().map(Catalogue.Stage::id).toList();
        if (!stages.equals(List.of(StageId.values()))) {
            problems.add("/stages: name the four stages once, in their order");
        }
        Map<String, Activity> byId = CheckingActivities.in(catalogue, problems);
        CheckingPrecedence.in(catalogue, byId, problems);
        CheckingCore.in(catalogue, problems);
        CheckingPosts.in(catalogue, problems);
        if (problems.isEmpty()) {
            CheckingReach.in(catalogue.activities(), problems);
        }
        return problems;
    }

    /** Holds the parsed schemas, so that they are read when the first file is. */
    private static final class Shape {

        private static final Schema CATALOGUE_1_0 =
                FileSchema.at("/catalogue/catalogue-1.0.schema.json");
        private static final Schema CATALOGUE_1_1 =
                FileSchema.at("/catalogue/catalogue-1.1.schema.json");

        /** 1.0 as published; every later version by the schema that only adds to it. */
        static Schema of(JsonNode tree) {
            return tree.path("version").asString("").equals(FIRST) ? CATALOGUE_1_0 : CATALOGUE_1_1;
        }
    }
}
