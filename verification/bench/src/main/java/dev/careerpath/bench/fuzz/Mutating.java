package dev.careerpath.bench.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spoils JSON that is right in a few places. */
final class Mutating {

    private static final List<String> OPERATORS =
            List.of("$ne", "$where", "$gt", "a.b", "__proto__");

    private final Random random;

    Mutating(Random random) {
        this.random = random;
    }

    private record Place(JsonNode parent, String field, int index) {}

    /**
     * The text of a spoilt copy, which may be no JSON any more.
     *
     * @param right stays as it is
     */
    String spoilt(JsonNode right) {
        JsonNode copy = right.deepCopy();
        List<String> odd = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            List<Place> places = new ArrayList<>();
            walk(copy, places);
            if (places.isEmpty()) {
                return Words.json(random, 0);
            }
            spoil(places.get(random.nextInt(places.size())), odd);
        }
        String text = JsonMapper.shared().writeValueAsString(copy);
        for (int i = 0; i < odd.size(); i++) {
            text = text.replace("\"" + mark(i) + "\"", odd.get(i));
        }
        return text;
    }

    /** Stands for what a tree cannot hold, such as text that is no JSON. */
    private static String mark(int number) {
        return "\uE000" + number + "\uE000";
    }

    private void spoil(Place place, List<String> odd) {
        String mark = mark(odd.size());
        if (place.parent() instanceof ObjectNode object) {
            switch (random.nextInt(8)) {
                case 0 -> object.remove(place.field());
                case 1 -> object.set(operator(), object.remove(place.field()));
                case 2 -> object.set(operator(), object.get(place.field()).deepCopy());
                default -> {
                    object.put(place.field(), mark);
                    odd.add(Words.json(random, 0));
                }
            }
        } else if (place.parent() instanceof ArrayNode array) {
            switch (random.nextInt(6)) {
                case 0 -> array.remove(place.index());
                case 1 -> array.add(array.get(place.index()).deepCopy());
                default -> {
                    array.set(place.index(), mark);
                    odd.add(Words.json(random, 0));
                }
            }
        }
    }

    private String operator() {
        return OPERATORS.get(random.nextInt(OPERATORS.size()));
    }

    private static void walk(JsonNode node, List<Place> places) {
        node.properties()
                .forEach(entry -> {
                    places.add(new Place(node, entry.getKey(), 0));
                    walk(entry.getValue(), places);
                });
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                places.add(new Place(node, "", i));
                walk(node.get(i), places);
            }
        }
    }
}
