package dev.careerpath.starter.body;

import dev.careerpath.starter.problem.InvalidRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import tools.jackson.databind.JsonNode;

/**
 * Reads every JSON body of a record, of a {@link Sent} record and of a JSON tree; nothing is read
 * leniently beside it.
 */
final class StrictBodies extends AbstractSmartHttpMessageConverter<Object> {

    private final Bodies bodies;

    StrictBodies(Bodies bodies) {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
        this.bodies = bodies;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        Class<?> raw = type.toClass();
        return canRead(mediaType) && (raw.isRecord() || JsonNode.class.isAssignableFrom(raw));
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> raw, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public Object read(
            ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        byte[] bytes = message.getBody().readAllBytes();
        Class<?> raw = type.toClass();
        if (JsonNode.class.isAssignableFrom(raw)) {
            return tree(bytes, raw);
        }
        if (raw == Sent.class) {
            return bodies.read(bytes, type.getGeneric(0).toClass());
        }
        return bodies.read(bytes, raw).checked(_ -> List.of());
    }

    private static Object tree(byte[] bytes, Class<?> expected) {
        JsonNode tree = JsonText.read(bytes);
        if (!expected.isInstance(tree)) {
            throw new InvalidRequest("", "A JSON object is expected here.");
        }
        return tree;
    }

    @Override
    protected void writeInternal(
            Object body,
            ResolvableType type,
            HttpOutputMessage message,
            @Nullable Map<String, Object> hints) {
        throw new UnsupportedOperationException("Only reads");
    }
}
