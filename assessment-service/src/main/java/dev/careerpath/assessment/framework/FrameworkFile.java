package dev.careerpath.assessment.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads framework files: syntax, schema, then every cross reference. */
public final class FrameworkFile {

    private static final JsonMapper WITHOUT_NULLS =
            JsonFile.JSON
                    .rebuild()
                    .changeDefaultPropertyInclusion(
                            it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    /** Where references can be checked although something is missing. */
    private static final Pattern MAY_LACK =
            Pattern.compile("/(version|title|description|domains|competencies|roles|gates)\\b");

    private FrameworkFile() {}

    /**
     * A framework that ships with the service.
     *
     * @param version such as {@code 1.0}
     * @throws IllegalArgumentException if no such version ships
     * @throws MalformedFramework if the file is wrong
     */
    public static Framework shipped(String version) {
        String resource = "/framework/framework-" + version + ".json";
        try (InputStream in = FrameworkFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no framework " + version + " ships");
            }
            return read(in, resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one framework from JSON in UTF-8.
     *
     * @param name of the file, for messages
     * @throws MalformedFramework with the path and reason of everything that is wrong
     */
    public static Framework read(InputStream in, String name) {
        JsonNode tree = JsonFile.parsed(in, name);
        RuleDepth.check(tree, name);
        Shape.FILE.check(tree, name);
        Framework framework = bound(tree, name);
        List<Problem> broken = CrossReferences.problems(framework);
        if (!broken.isEmpty()) {
            throw new MalformedFramework(name, broken);
        }
        return framework;
    }

    /**
     * A framework as it is handed in, which may lack what {@link #problems} names.
     *
     * @throws MalformedFramework with the path of everything that has another kind than it must
     *     have
     */
    public static Framework unfinished(JsonNode tree, String name) {
        RuleDepth.check(tree, name);
        List<Problem> mistyped = Shape.FILE.mistyped(tree);
        if (!mistyped.isEmpty()) {
            throw new MalformedFramework(name, mistyped);
        }
        return bound(tree, name);
    }

    /**
     * A framework as it was kept, which may lack what {@link #problems} names.
     *
     * @throws MalformedFramework with the path of what has another kind than it must have
     */
    public static Framework bound(JsonNode tree, String name) {
        RuleDepth.check(tree, name);
        return JsonFile.bound(tree, Framework.class, JsonFile.JSON, name);
    }

    /** Where a framework does not fit its schema, with paths in it. */
    public static List<Problem> misshapen(Framework unfinished) {
        return Shape.FILE.problems(JsonFile.JSON.readTree(write(unfinished)));
    }

    /** What a framework lacks before it can be used, with paths in it; none if it is finished. */
    public static List<Problem> problems(Framework unfinished) {
        List<Problem> problems = new ArrayList<>(misshapen(unfinished));
        if (problems.stream().allMatch(it -> MAY_LACK.matcher(it.path()).lookingAt())) {
            problems.addAll(CrossReferences.problems(unfinished));
        }
        return List.copyOf(problems);
    }

    /** A framework as the JSON that {@link #read} takes; what is absent stays absent. */
    public static String write(Framework framework) {
        return WITHOUT_NULLS.writeValueAsString(framework);
    }

    /** Holds the parsed schema, so that it is read when the first file is. */
    private static final class Shape {
        private static final JsonFile FILE = new JsonFile("/framework/framework-1.0.schema.json");
    }
}
