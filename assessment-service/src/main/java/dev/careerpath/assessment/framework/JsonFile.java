package dev.careerpath.assessment.framework;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import dev.careerpath.starter.data.FileSchema;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
        JsonNode tree;
        try {
            tree = JSON.readTree(in);
        } catch (JacksonException e) {
            throw new MalformedFramework(name, List.of(new Problem("", syntaxReason(e))));
        }
        List<Problem> problems =
                schema.validate(tree).stream().map(JsonFile::problem).distinct().toList();
        if (!problems.isEmpty()) {
            throw new MalformedFramework(name, problems);
        }
        return tree;
    }

    private static Problem problem(Error error) {
        return new Problem(error.getInstanceLocation().toString(), error.getMessage());
    }

    private static String syntaxReason(JacksonException e) {
        // What breaks a limit of the reader, such as its depth, has no place.
        TokenStreamLocation at = e.getLocation();
        return "not JSON: "
                + e.getOriginalMessage()
                + (at == null
                        ? ""
                        : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")");
    }
}
