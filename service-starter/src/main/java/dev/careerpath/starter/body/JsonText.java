package dev.careerpath.starter.body;

import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.problem.JsonErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON in UTF-8 as a tree, with every number as exact as it was written. */
public final class JsonText {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private JsonText() {}

    /**
     * Reads one JSON value; a byte order mark before it is passed over.
     *
     * @throws InvalidRequest where it is no JSON, not in UTF-8, names a field twice or holds half a
     *     character
     */
    public static JsonNode read(byte[] bytes) {
        JsonNode tree = parsed(Utf8.decoded(bytes));
        List<FieldError> errors = new ArrayList<>();
        halfCharacters("", tree, errors);
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return tree;
    }

    private static JsonNode parsed(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            try {
                JsonNode tree = JSON.readTree(parser);
                if (tree == null || tree.isMissingNode()) {
                    throw new InvalidRequest("", "A JSON body is required.");
                }
                if (parser.nextToken() != null) {
                    throw new InvalidRequest(
                            "", "More follows after the end of the JSON value; remove it.");
                }
                return tree;
            } catch (JacksonException e) {
                throw new InvalidRequest(List.of(described(e, parser)));
            }
        }
    }

    private static FieldError described(JacksonException failure, JsonParser parser) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        String reason = String.valueOf(failure.getOriginalMessage());
        if (failure instanceof StreamConstraintsException) {
            return new FieldError(pointer, "The value is out of range: " + reason);
        }
        if (failure instanceof StreamReadException && reason.startsWith("Duplicate")) {
            return new FieldError(pointer, "The field is there twice; keep one.");
        }
        return JsonErrors.describe(failure);
    }

    private static void halfCharacters(String at, JsonNode node, List<FieldError> errors) {
        if (node.isString()) {
            if (hasHalfACharacter(node.asString())) {
                errors.add(
                        new FieldError(
                                at,
                                "The text is not in UTF-8 or holds half of a character (a lone surrogate)."));
            }
        } else if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (hasHalfACharacter(field.getKey())) {
                    errors.add(
                            new FieldError(
                                    at, "The name of a field is not in UTF-8 or not whole."));
                } else {
                    halfCharacters(Pointers.field(at, field.getKey()), field.getValue(), errors);
                }
            }
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                halfCharacters(at + "/" + i, list.get(i), errors);
            }
        }
    }

    private static boolean hasHalfACharacter(String text) {
        return text.codePoints()
                .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
