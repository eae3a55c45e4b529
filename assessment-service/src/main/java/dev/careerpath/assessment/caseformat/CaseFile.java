package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.framework.JsonFile;
import dev.careerpath.assessment.framework.MalformedFramework;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;

/** Reads CASE 1.1 packages as frameworks. */
public final class CaseFile {

    private static final String NAME = "the CASE package";

    private CaseFile() {}

    /**
     * @param warnings paths of what CASE knows and a framework has no place for
     */
    public record Imported(Framework framework, List<Problem> warnings) {}

    /**
     * Reads one package from JSON in UTF-8.
     *
     * @param version to give the framework instead of the package's own
     * @throws MalformedFramework with the path in the package and the reason of everything wrong
     */
    public static Imported read(InputStream in, @Nullable String version) {
        JsonNode tree = Shape.FILE.read(in, NAME);
        Unused unused = new Unused();
        CasePackage source =
                JsonFile.bound(
                        tree,
                        CasePackage.class,
                        JsonMapper.builder().addHandler(unused).build(),
                        NAME);
        ImportingCase.Outcome outcome = ImportingCase.read(source);
        if (version != null) {
            outcome.framework().put("version", version);
        }
        if (!outcome.problems().isEmpty()) {
            throw new MalformedFramework(NAME, outcome.problems());
        }
        byte[] json = outcome.framework().toString().getBytes(StandardCharsets.UTF_8);
        try {
            Framework framework = FrameworkFile.read(new ByteArrayInputStream(json), NAME);
            return new Imported(framework, List.copyOf(unused.warnings));
        } catch (MalformedFramework e) {
            throw new MalformedFramework(
                    NAME,
                    e.problems().stream()
                            .map(it -> new Problem(outcome.origins().of(it.path()), it.reason()))
                            .toList());
        }
    }

    /** Holds the parsed schema, so that it is read when the first package is. */
    private static final class Shape {
        private static final JsonFile FILE = new JsonFile("/case/cfpackage-1.1.schema.json");
    }

    /** Notes the fields of CASE that a framework has no place for. */
    private static final class Unused extends DeserializationProblemHandler {

        private final List<Problem> warnings = new ArrayList<>();

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> deserializer,
                Object bean,
                String property) {
            warnings.add(
                    new Problem(
                            parser.streamReadContext().pathAsPointer().toString(),
                            "has no place in a framework and is left out"));
            parser.skipChildren();
            return true;
        }
    }
}
