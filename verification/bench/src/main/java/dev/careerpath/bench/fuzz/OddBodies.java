package dev.careerpath.bench.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Bodies: good ones, good ones spoilt in a place or two, and such as only the schema names. */
final class OddBodies {

    private static final int ODD_ONE_IN = 12;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> ODD_TYPES =
            List.of(
                    "text/plain",
                    "application/xml",
                    "application/json;charset=utf-16",
                    "application/json;charset=none",
                    "multipart/form-data",
                    "multipart/form-data;boundary=a",
                    FORM,
                    "json");

    private final GoodBodies good;

    OddBodies(GoodBodies good) {
        this.good = good;
    }

    record Body(String text, String type) {}

    /** Null where the operation takes none and gets none. */
    @Nullable Body of(Operation operation, String path, Random random, boolean right) {
        List<Map.Entry<String, JsonNode>> types = List.copyOf(operation.bodies().entrySet());
        if (types.isEmpty()) {
            return right || random.nextInt(20) > 0
                    ? null
                    : new Body(Words.json(random, 0), "application/json");
        }
        Map.Entry<String, JsonNode> chosen = types.get(random.nextInt(types.size()));
        String type = chosen.getKey();
        String text =
                type.equals("application/x-ndjson")
                        ? lines(random, right)
                        : json(operation, path, chosen.getValue(), random, right);
        if (right) {
            return new Body(text, type);
        }
        if (operation.path().startsWith("/v1/ratings/") && random.nextInt(4) == 0) {
            return new Body(form(random), FORM);
        }
        if (random.nextInt(25) == 0) {
            type = ODD_TYPES.get(random.nextInt(ODD_TYPES.size()));
        }
        return new Body(broken(text, random), type);
    }

    private static String broken(String text, Random random) {
        return switch (random.nextInt(30)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> Words.text(random);
            case 2 -> text + text;
            case 3 -> "";
            default -> text;
        };
    }

    private String json(
            Operation operation, String path, JsonNode schema, Random random, boolean right) {
        Optional<JsonNode> proper = good.of(operation, path, random);
        if (right) {
            return proper.map(JsonNode::toString)
                    .orElseGet(() -> FromSchema.right(operation.document(), random).json(schema));
        }
        if (proper.isPresent() && random.nextInt(10) < 7) {
            return new Mutating(random).spoilt(proper.get());
        }
        return new FromSchema(operation.document(), random, ODD_ONE_IN).json(schema);
    }

    private String lines(Random random, boolean right) {
        List<String> lines = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            JsonNode profile = good.profile(random);
            lines.add(
                    right || random.nextBoolean()
                            ? profile.toString()
                            : new Mutating(random).spoilt(profile));
        }
        return String.join(random.nextInt(10) == 0 ? "\r\n\n" : "\n", lines);
    }

    /** What the page with the questions sends. */
    private static String form(Random random) {
        return "level.strategic-thinking=%s&comment.strategic-thinking=%s&comment=%s&%s=%s"
                .formatted(
                        Words.number(random),
                        letters(Words.text(random)),
                        letters(Words.text(random)),
                        letters(Words.text(random)),
                        random.nextInt(6));
    }

    private static String letters(String text) {
        return text.replaceAll("[&=]", "%");
    }
}
