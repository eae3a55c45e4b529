package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.Gate;
import dev.careerpath.assessment.framework.RoleProfile;
import dev.careerpath.http.ids.Uuids;
import java.util.ArrayList;
import java.util.List;

/**
 * The identifiers of one framework version's CASE objects: name-based UUIDs, so every export of it
 * has the same.
 *
 * @param owner the organisation, or {@link #SHIPPED}
 */
public record CaseIds(String owner, String version) {

    /** The owner of what ships with the service; no tenant's name has a slash. */
    public static final String SHIPPED = "/shipped";

    /** What CFItems there are. */
    public enum ItemKind {
        DOMAIN("Domain", "A group of competencies."),
        COMPETENCY("Competency", "Something a leader can do, in levels 0 to 5."),
        ROLE("Role", "A target role and what it asks for."),
        GATE("Gate", "A requirement that a level cannot make up for.");

        private final String title;
        private final String description;

        ItemKind(String title, String description) {
            this.title = title;
            this.description = description;
        }

        /** As CFItemType. */
        public String title() {
            return title;
        }

        /** What the kind is. */
        public String description() {
            return description;
        }
    }

    /** Of the CFDocument, and of its package. */
    public String document() {
        return id("document", "");
    }

    String item(ItemKind kind, String code) {
        return id(kind.title(), code);
    }

    String itemType(ItemKind kind) {
        return id("type", kind.title());
    }

    String association(String type, String origin, String destination) {
        return id("association", type + "/" + origin + "/" + destination);
    }

    String rubric() {
        return id("rubric", "");
    }

    String criterion(String competency) {
        return id("criterion", competency);
    }

    String level(String competency, int level) {
        return id("level", competency + "/" + level);
    }

    /** Everything that may be asked for by its identifier. */
    public List<String> addressable(Framework framework) {
        List<String> ids = new ArrayList<>();
        ids.add(document());
        ids.add(rubric());
        for (ItemKind kind : ItemKind.values()) {
            ids.add(itemType(kind));
        }
        framework.domains().forEach(it -> ids.add(child(ids, ItemKind.DOMAIN, it.code())));
        for (Competency it : framework.competencies()) {
            String item = item(ItemKind.COMPETENCY, it.code());
            ids.add(item);
            ids.add(association("isChildOf", item, item(ItemKind.DOMAIN, it.domain())));
        }
        framework
                .roles()
                .forEach((role, profile) -> {
                    String origin = child(ids, ItemKind.ROLE, role.name());
                    ids.add(origin);
                    for (RoleProfile.Requirement it : profile.requirements()) {
                        ids.add(
                                association(
                                        ExportingCase.REQUIRES,
                                        origin,
                                        item(ItemKind.COMPETENCY, it.competency())));
                    }
                });
        for (Gate it : framework.gates()) {
            ids.add(child(ids, ItemKind.GATE, it.code()));
        }
        return ids;
    }

    private String child(List<String> ids, ItemKind kind, String code) {
        String item = item(kind, code);
        ids.add(association("isChildOf", item, document()));
        return item;
    }

    private String id(String kind, String name) {
        return Uuids.ofName(String.join("\n", "careerpath", owner, version, kind, name)).toString();
    }
}
