package dev.careerpath.assessment.framework;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import dev.careerpath.starter.body.JsonText;
import dev.careerpath.starter.data.FileSchema;
import dev.careerpath.starter.data.TextFormat;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.problem.JsonErrors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON of one kind: well-formed, without duplicate names, as its schema says. */
public final class JsonFile {

    static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final Schema schema;

    /**
     * @param schemaResource on the class path
     */
    public JsonFile(String schemaResource) {
        this.schema = FileSchema.at(schemaResource);
    }

    /**
     * Reads JSON in UTF-8.
     *
     * @param name of the file, for messages
     * @throws MalformedFramework with the path and reason of everything that is wrong
     */
    public JsonNode read(InputStream in, String name) {
        JsonNode tree = parsed(in, name);
        check(tree, name);
        return tree;
    }

    /**
     * JSON in UTF-8, of any kind.
     *
     * @throws MalformedFramework if it is none
     */
    public static JsonNode parsed(InputStream in, String name) {
        try {
            return JsonText.read(in.readAllBytes());
        } catch (InvalidRequest e) {
            throw new MalformedFramework(
                    name,
                    e.errors().stream()
                            .map(it -> new Problem(it.pointer(), it.message()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws MalformedFramework with the path and reason of everything that is wrong
     */
    public void check(JsonNode tree, String name) {
        List<Problem> problems = problems(tree);
        if (!problems.isEmpty()) {
            throw new MalformedFramework(name, problems);
        }
    }

    /** Everything that does not fit the schema. */
    List<Problem> problems(JsonNode tree) {
        return schema.validate(tree).stream().map(JsonFile::problem).distinct().toList();
    }

    /**
     * What is of another kind than the schema's, however much else a tree may still lack: a text
     * for a number, a part of a whole one, or one that no computer holds.
     */
    List<Problem> mistyped(JsonNode tree) {
        List<Problem> problems = new ArrayList<>();
        schema.validate(tree).stream()
                .filter(it -> "type".equals(it.getKeyword()) && !it.getInstanceNode().isNull())
                .map(JsonFile::problem)
                .distinct()
                .forEach(problems::add);
        endless(JsonPointer.empty(), tree, problems);
        return problems;
    }

    private static void endless(JsonPointer at, JsonNode node, List<Problem> into) {
        if (node.isNumber() && Double.isInfinite(node.decimalValue().doubleValue())) {
            into.add(new Problem(at.toString(), "The number is out of range."));
        } else if (node instanceof ObjectNode object) {
            object.forEachEntry((name, value) -> endless(at.appendProperty(name), value, into));
        } else {
            for (int i = 0; i < node.size(); i++) {
                endless(at.appendIndex(i), node.path(i), into);
            }
        }
    }

    private static Problem problem(Error error) {
        return new Problem(
                error.getInstanceLocation().toString(),
                TextFormat.problem(error).orElse(error.getMessage()));
    }

    /**
     * What a tree that fits its schema says.
     *
     * @throws MalformedFramework with the path of what the type cannot hold
     */
    public static <T> T bound(JsonNode tree, Class<T> type, JsonMapper mapper, String name) {
        try {
            return mapper.treeToValue(tree, type);
        } catch (JacksonException e) {
            FieldError error = JsonErrors.describe(e);
            throw new MalformedFramework(
                    name, List.of(new Problem(error.pointer(), error.message())));
        }
    }
}
