package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.caseformat.CaseIds.ItemKind;
import dev.careerpath.assessment.caseformat.CasePackage.Item;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON of a framework, finished or not, from a CASE package, whatever the order of its
 * objects, and remembers which part came from where.
 */
final class ImportingCase {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SOURCES = "sources";

    private final CasePackage source;
    private final PackageIndex found;
    private final Levels levels;
    private final Map<Integer, String> codes = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final ObjectNode framework = JSON.createObjectNode();
    private final Origins origins = new Origins();

    private ImportingCase(CasePackage source, PackageIndex found) {
        this.source = source;
        this.found = found;
        this.levels = new Levels(source);
    }

    /**
     * @param framework JSON, not yet checked as a framework
     * @param given the parts that the package's extension gives, which CASE has no object for
     * @param origins leads from its paths to those of the package
     * @param warnings what of the package is replaced or left out
     */
    record Outcome(
            ObjectNode framework, Set<String> given, Origins origins, List<Problem> warnings) {}

    /**
     * @param base gives what CASE has no object for, where the package does not
     */
    static Outcome read(CasePackage source, PackageIndex found, Framework base) {
        ImportingCase importing = new ImportingCase(source, found);
        importing.all(base);
        importing.warnings.addAll(importing.levels.warnings());
        importing.warnings.addAll(Replaced.by(source, found, importing.codes));
        return new Outcome(
                importing.framework, importing.given, importing.origins, importing.warnings);
    }

    private void all(Framework base) {
        origins.note("", "/CFDocument/extensions/" + Extension.NAME);
        CasePackage.Document document = source.document();
        text("version", document.version());
        text("title", document.title());
        text("description", document.description());
        Codes unique = new Codes();
        ArrayNode domains = framework.putArray("domains");
        for (int i : found.items(ItemKind.DOMAIN)) {
            domain(domains, i, unique);
        }
        competencies(domains, unique);
        roles();
        gates();
        parts(base);
    }

    private void domain(ArrayNode domains, int i, Codes unique) {
        Item item = source.items().get(i);
        String path = "/domains/" + domains.size();
        origins.note(path, "/CFItems/" + i);
        origins.note(path + "/code", "/CFItems/" + i + "/humanCodingScheme");
        codes.put(i, unique.of(item));
        domains.addObject()
                .put("code", codes.get(i))
                .put("name", either(item.abbreviatedStatement(), item.fullStatement()));
    }

    private void competencies(ArrayNode domains, Codes ofDomains) {
        Codes unique = new Codes();
        ArrayNode competencies = framework.putArray("competencies");
        String general = null;
        for (int i : found.items(ItemKind.COMPETENCY)) {
            Item item = source.items().get(i);
            String path = "/competencies/" + competencies.size();
            codes.put(i, unique.of(item));
            Integer domain = found.domain(i);
            if (domain == null && general == null) {
                general = ofDomains.once("general");
                domains.addObject().put("code", general).put("name", source.document().title());
            }
            ObjectNode competency =
                    competencies
                            .addObject()
                            .put("code", codes.get(i))
                            .put("domain", domain == null ? general : codes.get(domain))
                            .put("name", either(item.abbreviatedStatement(), item.fullStatement()))
                            .put("description", item.fullStatement());
            levels(competency.putArray("levels"), path + "/levels", i);
            extended(competency, path, "/CFItems/" + i, item.extensions());
            origins.note(path + "/code", "/CFItems/" + i + "/humanCodingScheme");
            orEmpty(competency, SOURCES);
        }
    }

    private void levels(ArrayNode into, String path, int item) {
        String identifier = source.items().get(item).identifier();
        String told = levels.path(identifier);
        origins.note(path, told == null ? "/CFItems/" + item : told);
        for (Levels.Words level : levels.of(identifier)) {
            origins.note(path + "/" + into.size(), level.path());
            into.add(level.words());
        }
    }

    private void roles() {
        ObjectNode roles = framework.putObject("roles");
        for (int i : found.items(ItemKind.ROLE)) {
            Item item = source.items().get(i);
            String name = Objects.requireNonNull(item.humanCodingScheme());
            String path = "/roles/" + name;
            ObjectNode role =
                    roles.putObject(name)
                            .put("title", either(item.abbreviatedStatement(), name))
                            .put("summary", item.fullStatement());
            extended(role, path, "/CFItems/" + i, item.extensions());
            orEmpty(role, SOURCES);
            requirements(role.putArray("requirements"), path + "/requirements", item);
        }
    }

    private void requirements(ArrayNode requirements, String path, Item role) {
        for (int a : found.associations(ExportingCase.REQUIRES, role.identifier())) {
            Integer competency = found.destination(a);
            if (competency == null || found.kind(competency).orElse(null) != ItemKind.COMPETENCY) {
                warnings.add(
                        new Problem(
                                "/CFAssociations/" + a + "/destinationNodeURI",
                                "is no competency of the package, so the role does not ask for it"));
                continue;
            }
            String at = path + "/" + requirements.size();
            ObjectNode requirement =
                    requirements.addObject().put("competency", codes.get(competency));
            JsonNode extensions = source.associations().get(a).extensions();
            extended(requirement, at, "/CFAssociations/" + a, extensions);
            for (String figure : List.of("level", "weight")) {
                if (!requirement.has(figure)) {
                    requirement.put(figure, 0);
                }
            }
            orEmpty(requirement, SOURCES);
        }
    }

    private void gates() {
        Codes unique = new Codes();
        ArrayNode gates = framework.putArray("gates");
        for (int i : found.items(ItemKind.GATE)) {
            Item item = source.items().get(i);
            String path = "/gates/" + gates.size();
            codes.put(i, unique.of(item));
            ObjectNode gate =
                    gates.addObject()
                            .put("code", codes.get(i))
                            .put("title", either(item.abbreviatedStatement(), item.fullStatement()))
                            .put("required", item.fullStatement());
            extended(gate, path, "/CFItems/" + i, item.extensions());
            if (!gate.has("preferred")) {
                gate.put("preferred", false);
            }
            orEmpty(gate, SOURCES);
        }
    }

    private void parts(Framework base) {
        JsonNode ours = Extension.of(source.document().extensions());
        Fitting fitting = new Fitting(base, values("domains"), values("competencies"));
        for (String part : ExportingCase.DOCUMENT_PARTS) {
            if (ours.has(part)) {
                framework.set(part, ours.get(part));
                given.add(part);
            } else if (!part.equals(ExportingCase.POSTS)) {
                framework.set(part, fitting.part(part));
            }
        }
    }

    private Set<String> values(String part) {
        Set<String> values = new HashSet<>();
        framework.get(part).forEach(it -> values.add(it.path("code").asString("")));
        return values;
    }

    private void text(String field, @Nullable String value) {
        origins.note("/" + field, "/CFDocument/" + field);
        framework.put(field, value == null ? "" : value);
    }

    /** Adds what travelled in the extension, which never overrules what CASE itself says. */
    private void extended(
            ObjectNode into, String path, String from, @Nullable JsonNode extensions) {
        origins.note(path, from);
        for (Map.Entry<String, JsonNode> it : Extension.of(extensions).properties()) {
            origins.note(
                    path + "/" + it.getKey(),
                    from + "/extensions/" + Extension.NAME + "/" + it.getKey());
            if (!into.has(it.getKey())) {
                into.set(it.getKey(), it.getValue());
            }
        }
    }

    private static void orEmpty(ObjectNode node, String list) {
        if (!node.has(list)) {
            node.putArray(list);
        }
    }

    private static String either(@Nullable String first, String second) {
        return first == null || first.isBlank() ? second : first;
    }
}
