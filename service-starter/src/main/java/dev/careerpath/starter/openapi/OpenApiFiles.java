package dev.careerpath.starter.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files under {@code openapi} of every module on the class path. */
final class OpenApiFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private OpenApiFiles() {}

    /**
     * What all files of a name say together.
     *
     * @param name such as {@code words.json}
     */
    static Map<String, JsonNode> read(String name) {
        Map<String, JsonNode> said = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:openapi/" + name)) {
                JSON.readTree(file.getContentAsByteArray())
                        .properties()
                        .forEach(it -> said.put(it.getKey(), it.getValue()));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("openapi/" + name + " cannot be read", e);
        }
    }
}
