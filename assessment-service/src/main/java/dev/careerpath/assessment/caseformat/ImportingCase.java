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

    private final CasePackage source;
    private final PackageIndex found;
    private final Map<Integer, String> codes = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final ObjectNode framework = JSON.createObjectNode();
    private final ImportedJson json = new ImportedJson();

    private ImportingCase(CasePackage source, PackageIndex found) {
        this.source = source;
        this.found = found;
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
        importing.warnings.addAll(Replaced.by(source, found, importing.codes));
        return new Outcome(
                importing.framework, importing.given, importing.json.origins(), importing.warnings);
    }

    private void all(Framework base) {
        json.note("", "/CFDocument/extensions/" + Extension.NAME);
        CasePackage.Document document = source.document();
        text("version", document.version());
        text("title", document.title());
        text("description", document.description());
        var competencies = new ImportedCompetencies(source, found, json, codes);
        competencies.into(framework);
        var roles = new ImportedRoles(source, found, json, codes);
        roles.into(framework.putObject("roles"));
        gates();
        parts(base);
        warnings.addAll(roles.warnings());
        warnings.addAll(competencies.warnings());
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
                            .put("title", ImportedJson.name(item))
                            .put("required", item.fullStatement());
            json.extended(gate, path, "/CFItems/" + i, item.extensions());
            if (!gate.has("preferred")) {
                gate.put("preferred", false);
            }
            ImportedJson.orEmpty(gate, ImportedJson.SOURCES);
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
        json.note("/" + field, "/CFDocument/" + field);
        framework.put(field, value == null ? "" : value);
    }
}
