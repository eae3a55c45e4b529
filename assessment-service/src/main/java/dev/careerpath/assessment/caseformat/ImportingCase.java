package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.caseformat.CaseIds.ItemKind;
import dev.careerpath.assessment.caseformat.CasePackage.Item;
import dev.careerpath.assessment.caseformat.CasePackage.Level;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON of a framework from a CASE package, whatever the order of its objects, and
 * remembers which part came from where.
 */
final class ImportingCase {

    private static final JsonMapper JSON = new JsonMapper();

    private final CasePackage source;
    private final PackageIndex found;
    private final List<Problem> problems = new ArrayList<>();
    private final ObjectNode framework = JSON.createObjectNode();
    private final Origins origins = new Origins();

    private ImportingCase(CasePackage source) {
        this.source = source;
        this.found = new PackageIndex(source);
        found.repeated()
                .forEach(i ->
                        problems.add(
                                new Problem("/CFItems/" + i + "/identifier", "stands here twice")));
    }

    /**
     * @param framework JSON, not yet checked as a framework
     * @param origins leads from its paths to those of the package
     * @param problems why the package is no framework
     */
    record Outcome(ObjectNode framework, Origins origins, List<Problem> problems) {}

    static Outcome read(CasePackage source) {
        ImportingCase importing = new ImportingCase(source);
        importing.all();
        return new Outcome(importing.framework, importing.origins, importing.problems);
    }

    private void all() {
        origins.note("", "/CFDocument/extensions/" + ExportingCase.EXTENSION);
        text("version", source.document().version(), "/CFDocument/version");
        text("title", source.document().title(), "/CFDocument/title");
        text("description", source.document().description(), "/CFDocument/description");
        for (int i = 0; i < source.items().size(); i++) {
            if (PackageIndex.kind(source.items().get(i)).isEmpty()) {
                problems.add(
                        new Problem(
                                "/CFItems/" + i + "/CFItemType",
                                "must be Domain, Competency, Role or Gate"));
            }
        }
        domains();
        competencies();
        roles();
        gates();
        JsonNode ours = ours(source.document().extensions());
        ExportingCase.DOCUMENT_PARTS.stream()
                .sorted()
                .filter(ours::has)
                .forEachOrdered(part -> framework.set(part, ours.get(part)));
    }

    private void domains() {
        ArrayNode domains = framework.putArray("domains");
        for (int i : found.items(ItemKind.DOMAIN)) {
            Item item = source.items().get(i);
            String path = "/domains/" + domains.size();
            ObjectNode domain = domains.addObject();
            field(domain, path, "code", item.humanCodingScheme(), i, "humanCodingScheme");
            field(domain, path, "name", item.fullStatement(), i, "fullStatement");
        }
    }

    private void competencies() {
        Map<String, String> criteria = found.criteria();
        ArrayNode competencies = framework.putArray("competencies");
        for (int i : found.items(ItemKind.COMPETENCY)) {
            Item item = source.items().get(i);
            String path = "/competencies/" + competencies.size();
            ObjectNode competency = competencies.addObject();
            field(competency, path, "code", item.humanCodingScheme(), i, "humanCodingScheme");
            Integer parent = found.parent(item.identifier());
            String domain = parent == null ? null : found.codeOf(parent);
            origins.note(
                    path + "/domain",
                    parent == null
                            ? "/CFItems/" + i
                            : "/CFAssociations/" + parent + "/destinationNodeURI");
            if (domain == null) {
                problems.add(
                        new Problem(
                                "/CFItems/" + i,
                                "needs an association isChildOf to the CFItem of its domain"));
            } else {
                competency.put("domain", domain);
            }
            field(competency, path, "name", item.abbreviatedStatement(), i, "abbreviatedStatement");
            field(competency, path, "description", item.fullStatement(), i, "fullStatement");
            levels(competency, path, i, criteria.get(item.identifier()));
            extended(competency, path, "/CFItems/" + i, item.extensions());
        }
    }

    private void levels(
            ObjectNode competency, String path, int item, @Nullable String criterionPath) {
        ArrayNode levels = competency.putArray("levels");
        origins.note(path + "/levels", criterionPath == null ? "/CFItems/" + item : criterionPath);
        if (criterionPath == null) {
            problems.add(
                    new Problem(
                            "/CFItems/" + item,
                            "needs a CFRubricCriterion with this CFItemURI and levels 0 to 5"));
            return;
        }
        List<Level> unordered = found.levels(criterionPath);
        List<Level> ordered =
                unordered.stream()
                        .sorted(
                                Comparator.comparing(
                                                Level::score,
                                                Comparator.nullsLast(Comparator.naturalOrder()))
                                        .thenComparing(
                                                Level::position,
                                                Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList();
        for (Level level : ordered) {
            String from =
                    criterionPath
                            + "/CFRubricCriterionLevels/"
                            + unordered.indexOf(level)
                            + "/description";
            origins.note(path + "/levels/" + levels.size(), from);
            levels.add(level.description() == null ? "" : level.description());
        }
    }

    private void roles() {
        ObjectNode roles = framework.putObject("roles");
        for (int i : found.items(ItemKind.ROLE)) {
            Item item = source.items().get(i);
            if (item.humanCodingScheme() == null) {
                problems.add(
                        new Problem("/CFItems/" + i + "/humanCodingScheme", "must name the role"));
                continue;
            }
            String path = "/roles/" + item.humanCodingScheme();
            origins.note(path, "/CFItems/" + i);
            ObjectNode role = roles.putObject(item.humanCodingScheme());
            field(role, path, "title", item.abbreviatedStatement(), i, "abbreviatedStatement");
            field(role, path, "summary", item.fullStatement(), i, "fullStatement");
            extended(role, path, "/CFItems/" + i, item.extensions());
            ArrayNode requirements = role.putArray("requirements");
            for (int a : found.associations(ExportingCase.REQUIRES, item.identifier())) {
                String at = path + "/requirements/" + requirements.size();
                ObjectNode requirement = requirements.addObject();
                origins.note(at + "/competency", "/CFAssociations/" + a + "/destinationNodeURI");
                String competency = found.codeOf(a);
                requirement.put("competency", competency == null ? "" : competency);
                extended(
                        requirement,
                        at,
                        "/CFAssociations/" + a,
                        source.associations().get(a).extensions());
            }
        }
    }

    private void gates() {
        ArrayNode gates = framework.putArray("gates");
        for (int i : found.items(ItemKind.GATE)) {
            Item item = source.items().get(i);
            String path = "/gates/" + gates.size();
            ObjectNode gate = gates.addObject();
            field(gate, path, "code", item.humanCodingScheme(), i, "humanCodingScheme");
            field(gate, path, "title", item.abbreviatedStatement(), i, "abbreviatedStatement");
            field(gate, path, "required", item.fullStatement(), i, "fullStatement");
            extended(gate, path, "/CFItems/" + i, item.extensions());
        }
    }

    private void text(String field, @Nullable String value, String from) {
        origins.note("/" + field, from);
        if (value == null) {
            problems.add(new Problem(from, "is required of a framework"));
        } else {
            framework.put(field, value);
        }
    }

    private void field(
            ObjectNode into,
            String path,
            String field,
            @Nullable String value,
            int item,
            String of) {
        origins.note(path, "/CFItems/" + item);
        origins.note(path + "/" + field, "/CFItems/" + item + "/" + of);
        if (value == null) {
            problems.add(new Problem("/CFItems/" + item + "/" + of, "is required of a framework"));
        } else {
            into.put(field, value);
        }
    }

    /** Adds what travelled in the extension, which never overrules what CASE itself says. */
    private void extended(
            ObjectNode into, String path, String from, @Nullable JsonNode extensions) {
        origins.note(path, from);
        for (Map.Entry<String, JsonNode> it : ours(extensions).properties()) {
            origins.note(
                    path + "/" + it.getKey(),
                    from + "/extensions/" + ExportingCase.EXTENSION + "/" + it.getKey());
            if (!into.has(it.getKey())) {
                into.set(it.getKey(), it.getValue());
            }
        }
    }

    private static JsonNode ours(@Nullable JsonNode extensions) {
        JsonNode found = extensions == null ? null : extensions.get(ExportingCase.EXTENSION);
        return found instanceof ObjectNode ? found : JSON.createObjectNode();
    }
}
