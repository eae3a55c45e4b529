package dev.careerpath.bench.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What there is, as far as answers told: addresses under which something is found, so that requests
 * get past the 404.
 */
final class Known {

    private static final int KEPT = 60;
    private static final int ETAGS = 2_000;
    private static final String SEGMENT = "\\{[^}]+}";
    private static final Pattern ADDRESS =
            Pattern.compile("/(?:v1|ims|schemas|\\.well-known)/[\\w/.~:@$()*+,;=-]+");
    private static final List<String> NAMING = List.of("id", "identifier", "version", "keyId");
    private static final Pattern SENT_BACK =
            Pattern.compile("/v1/frameworks/[^/]+|/ims/case/v1p1/CFPackages/[^/]+");
    private static final String PROFILES = "/v1/profiles/";

    /**
     * Every beginning of a path that ends with a parameter, and what an address of it looks like.
     */
    private final Map<String, Pattern> beginnings = new LinkedHashMap<>();

    private final Map<String, List<String>> addresses = new HashMap<>();
    private final Map<String, String> cursors = new HashMap<>();
    private final Map<String, String> etags =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > ETAGS;
                }
            };

    /** What is answered at these addresses is kept, to be sent back changed. */
    private final Map<String, JsonNode> answers = new HashMap<>();

    Known(List<Operation> operations) {
        for (Operation operation : operations) {
            Matcher parameter = Pattern.compile(SEGMENT).matcher(operation.path());
            while (parameter.find()) {
                String beginning = nameless(operation.path().substring(0, parameter.end()));
                beginnings.computeIfAbsent(
                        beginning,
                        it -> Pattern.compile(it.replace(".", "\\.").replace("{}", "[^/]+")));
            }
        }
    }

    private static String nameless(String path) {
        return path.replaceAll(SEGMENT, "{}");
    }

    /** Takes in what a request that worked was answered. */
    synchronized void learn(String path, String etag, String location, String body) {
        if (!etag.isEmpty()) {
            etags.put(path, etag);
        }
        address(location);
        if (body.startsWith("{") || body.startsWith("[")) {
            try {
                JsonNode json = JsonMapper.shared().readTree(body);
                siblings(path, json);
                walk(path, "", json);
                if (SENT_BACK.matcher(path).matches()) {
                    answers.put(path, json);
                }
            } catch (JacksonException e) {
                // Lines of JSON or the like: nothing to learn from it.
            }
        }
    }

    /** What was made, or else what is listed, has its address below that of the collection. */
    private void siblings(String path, JsonNode node) {
        List<String> names =
                NAMING.stream()
                        .map(node::path)
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .toList();
        names.forEach(name -> address(path + "/" + name));
        if (names.isEmpty()) {
            node.forEach(part -> siblings(path, part));
        }
    }

    private void walk(String path, String field, JsonNode node) {
        if (node.isString()) {
            Matcher found = ADDRESS.matcher(node.asString());
            if (found.find()) {
                address(found.group());
            }
        }
        for (String naming : NAMING) {
            JsonNode name = node.path(naming);
            if (name.isString()) {
                address(path + "/" + field + "/" + name.asString());
            }
        }
        if (node.path("cursor").isString()) {
            cursors.put(path, node.path("cursor").asString());
        }
        node.properties().forEach(entry -> walk(path, entry.getKey(), entry.getValue()));
        if (node.isArray()) {
            node.forEach(item -> walk(path, field, item));
        }
    }

    private void address(String found) {
        Matcher in = ADDRESS.matcher(found);
        if (!in.find()) {
            return;
        }
        String address = in.group().replaceFirst("\\.(schema|example)\\.json$", "");
        keep(address);
        keep(address.replace("/CFItems/", "/CFItemAssociations/"));
        if (address.startsWith(PROFILES)) {
            String id = address.substring(PROFILES.length());
            keep("/v1/assessments/" + id);
            keep("/v1/roadmaps/" + id);
        }
    }

    private void keep(String address) {
        beginnings.forEach((beginning, pattern) -> {
            if (pattern.matcher(address).matches()) {
                List<String> kept = addresses.computeIfAbsent(beginning, it -> new ArrayList<>());
                if (!kept.contains(address)) {
                    kept.add(address);
                }
                if (kept.size() > KEPT) {
                    kept.removeFirst();
                }
            }
        });
    }

    /** The address of something that a path may begin with; the path's parameters have names. */
    synchronized Optional<String> address(String beginning, Random random) {
        List<String> kept = addresses.getOrDefault(nameless(beginning), List.of());
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(kept.get(random.nextInt(kept.size())));
    }

    /** It is not there any more. */
    synchronized void forget(String address) {
        addresses.values().forEach(kept -> kept.remove(address));
    }

    /** The ETag of what is at an address, or else of what that is a part of. */
    synchronized Optional<String> etag(String path) {
        for (String at = path; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            String etag = etags.get(at);
            if (etag != null) {
                return Optional.of(etag);
            }
        }
        return Optional.empty();
    }

    /** What was answered last at an address of a framework. */
    synchronized Optional<JsonNode> answer(String path) {
        return Optional.ofNullable(answers.get(path));
    }

    /** Where a list goes on. */
    synchronized Optional<String> cursor(String path) {
        return Optional.ofNullable(cursors.get(path));
    }
}
