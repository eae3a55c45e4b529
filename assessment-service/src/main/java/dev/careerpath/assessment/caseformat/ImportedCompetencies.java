package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.caseformat.CaseIds.ItemKind;
import dev.careerpath.assessment.caseformat.CasePackage.Item;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the domains and competencies of a framework from the items and rubrics of a package. */
final class ImportedCompetencies {

    private final CasePackage source;
    private final PackageIndex found;
    private final Levels levels;
    private final ImportedJson json;
    private final Map<Integer, String> codes;

    /**
     * @param codes takes the code that each item gets, by its place
     */
    ImportedCompetencies(
            CasePackage source, PackageIndex found, ImportedJson json, Map<Integer, String> codes) {
        this.source = source;
        this.found = found;
        this.levels = new Levels(source);
        this.json = json;
        this.codes = codes;
    }

    /** The rubrics that are left out. */
    List<Problem> warnings() {
        return levels.warnings();
    }

    void into(ObjectNode framework) {
        Codes unique = new Codes();
        ArrayNode domains = framework.putArray("domains");
        for (int i : found.items(ItemKind.DOMAIN)) {
            domain(domains, i, unique);
        }
        competencies(framework.putArray("competencies"), domains, unique);
    }

    private void domain(ArrayNode domains, int i, Codes unique) {
        Item item = source.items().get(i);
        String path = "/domains/" + domains.size();
        json.note(path, "/CFItems/" + i);
        json.note(path + "/code", "/CFItems/" + i + "/humanCodingScheme");
        codes.put(i, unique.of(item));
        domains.addObject().put("code", codes.get(i)).put("name", ImportedJson.name(item));
    }

    private void competencies(ArrayNode competencies, ArrayNode domains, Codes ofDomains) {
        Codes unique = new Codes();
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
                            .put("name", ImportedJson.name(item))
                            .put("description", item.fullStatement());
            levels(competency.putArray("levels"), path + "/levels", i);
            json.extended(competency, path, "/CFItems/" + i, item.extensions());
            json.note(path + "/code", "/CFItems/" + i + "/humanCodingScheme");
            ImportedJson.orEmpty(competency, ImportedJson.SOURCES);
        }
    }

    private void levels(ArrayNode into, String path, int item) {
        String identifier = source.items().get(item).identifier();
        String told = levels.path(identifier);
        json.note(path, told == null ? "/CFItems/" + item : told);
        for (Levels.Words level : levels.of(identifier)) {
            json.note(path + "/" + into.size(), level.path());
            into.add(level.words());
        }
    }
}
