package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of another framework that CASE has no object for, as far as they speak of domains and
 * competencies that a package has.
 */
final class Fitting {

    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode base;
    private final Set<String> domains;
    private final Set<String> competencies;

    Fitting(Framework base, Set<String> domains, Set<String> competencies) {
        this.base = (ObjectNode) JSON.readTree(FrameworkFile.write(base));
        this.domains = domains;
        this.competencies = competencies;
    }

    /** One of {@link ExportingCase#DOCUMENT_PARTS}. */
    JsonNode part(String name) {
        return switch (name) {
            case "constants" -> constants();
            case "modifiers" -> modifiers();
            case "priors" -> priors();
            case "strengths" -> withCompetency((ArrayNode) base.get("strengths"));
            default -> JSON.createArrayNode();
        };
    }

    private JsonNode constants() {
        ObjectNode constants = (ObjectNode) base.get("constants");
        keep((ObjectNode) constants.at("/halfLifeDays/domains"), domains);
        return constants;
    }

    private JsonNode modifiers() {
        JsonNode modifiers = base.get("modifiers");
        modifiers.get("stages").forEach(this::changes);
        modifiers.get("emphases").forEach(this::changes);
        changes(modifiers.get("regulated"));
        return modifiers;
    }

    private void changes(JsonNode modifier) {
        withCompetency((ArrayNode) modifier.get("changes"));
    }

    private JsonNode priors() {
        JsonNode priors = base.get("priors");
        for (JsonNode role : priors.get("roles")) {
            keep((ObjectNode) role.get("domains"), domains);
            if (role.get("competencies") instanceof ObjectNode own) {
                keep(own, competencies);
            }
        }
        ArrayNode experience = (ArrayNode) priors.get("experience");
        for (JsonNode each : experience) {
            ((ArrayNode) each.get("domains")).removeIf(it -> !domains.contains(it.asString()));
            ((ArrayNode) each.get("competencies"))
                    .removeIf(it -> !competencies.contains(it.asString()));
        }
        experience.removeIf(it -> it.get("domains").isEmpty() && it.get("competencies").isEmpty());
        return priors;
    }

    private ArrayNode withCompetency(ArrayNode entries) {
        entries.removeIf(it -> !competencies.contains(it.path("competency").asString("")));
        return entries;
    }

    private static void keep(ObjectNode entries, Set<String> known) {
        entries.retain(known);
    }
}
