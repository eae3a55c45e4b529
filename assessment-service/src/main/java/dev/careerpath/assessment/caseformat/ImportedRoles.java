package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.caseformat.CaseIds.ItemKind;
import dev.careerpath.assessment.caseformat.CasePackage.Item;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the roles of a framework from the items and associations of a package. */
final class ImportedRoles {

    private final CasePackage source;
    private final PackageIndex found;
    private final ImportedJson json;
    private final Map<Integer, String> codes;
    private final List<Problem> warnings = new ArrayList<>();

    /**
     * @param codes of the competencies, by the place of their item
     */
    ImportedRoles(
            CasePackage source, PackageIndex found, ImportedJson json, Map<Integer, String> codes) {
        this.source = source;
        this.found = found;
        this.json = json;
        this.codes = codes;
    }

    /** The requirements that are left out. */
    List<Problem> warnings() {
        return warnings;
    }

    void into(ObjectNode roles) {
        for (int i : found.items(ItemKind.ROLE)) {
            Item item = source.items().get(i);
            String name = Objects.requireNonNull(item.humanCodingScheme());
            String path = "/roles/" + name;
            ObjectNode role =
                    roles.putObject(name)
                            .put("title", ImportedJson.either(item.abbreviatedStatement(), name))
                            .put("summary", item.fullStatement());
            json.extended(role, path, "/CFItems/" + i, item.extensions());
            ImportedJson.orEmpty(role, ImportedJson.SOURCES);
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
            json.extended(requirement, at, "/CFAssociations/" + a, extensions);
            for (String figure : List.of("level", "weight")) {
                if (!requirement.has(figure)) {
                    requirement.put(figure, 0);
                }
            }
            ImportedJson.orEmpty(requirement, ImportedJson.SOURCES);
        }
    }
}
