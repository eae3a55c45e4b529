package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.caseformat.CaseIds.ItemKind;
import dev.careerpath.assessment.caseformat.CasePackage.Document;
import dev.careerpath.assessment.caseformat.CasePackage.Link;
import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.framework.Gate;
import dev.careerpath.assessment.framework.RoleProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a CASE package of a framework. */
public final class ExportingCase {

    /** The association of a role to a competency that it asks for. */
    static final String REQUIRES = "ext:requires";

    /** What not every framework has. */
    static final String POSTS = "posts";

    /** The parts of a framework that CASE has no object for. */
    static final Set<String> DOCUMENT_PARTS =
            Set.of("modifiers", "strengths", "priors", "constants", "exclusions", POSTS);

    private static final String[] GATE_PARTS = {"roles", "stages", "preferred", "rule", "sources"};

    static final String ENGLISH = "en";
    private static final JsonMapper JSON = new JsonMapper();

    private final Framework framework;
    private final JsonNode tree;
    private final CaseIds ids;
    private final Publication publication;
    private final ExportedItems exported;
    private final Link document;

    private ExportingCase(Framework framework, CaseIds ids, Publication publication) {
        this.framework = framework;
        this.tree = JSON.readTree(FrameworkFile.write(framework));
        this.ids = ids;
        this.publication = publication;
        this.exported = new ExportedItems(ids, publication);
        this.document = publication.link("CFDocuments", framework.title(), ids.document());
    }

    /** The same framework always gives the same package. */
    public static CasePackage export(Framework framework, CaseIds ids, Publication publication) {
        return new ExportingCase(framework, ids, publication).all();
    }

    /** The document of that package, without the work of making the rest. */
    public static Document document(Framework framework, CaseIds ids, Publication publication) {
        return new ExportingCase(framework, ids, publication).document();
    }

    private CasePackage all() {
        competencies(domains());
        roles();
        gates();
        replacedBy();
        return new CasePackage(
                document(),
                exported.items(),
                exported.associations(),
                Describing.types(ids, publication),
                List.of(Describing.levels(framework, ids, publication)));
    }

    private Map<String, Link> domains() {
        Map<String, Link> domains = new HashMap<>();
        for (Framework.Domain it : framework.domains()) {
            Link item = exported.item(ItemKind.DOMAIN, it.code(), it.name(), null, null);
            domains.put(it.code(), item);
            exported.child(item, document, domains.size());
        }
        return domains;
    }

    private void competencies(Map<String, Link> domains) {
        for (int i = 0; i < framework.competencies().size(); i++) {
            Competency it = framework.competencies().get(i);
            JsonNode rest = Extension.only(tree.at("/competencies/" + i), "sources");
            Link item =
                    exported.item(
                            ItemKind.COMPETENCY, it.code(), it.description(), it.name(), rest);
            exported.child(item, domains.get(it.domain()), i + 1);
        }
    }

    private void gates() {
        for (int i = 0; i < framework.gates().size(); i++) {
            Gate it = framework.gates().get(i);
            JsonNode rest = Extension.only(tree.at("/gates/" + i), GATE_PARTS);
            Link item = exported.item(ItemKind.GATE, it.code(), it.required(), it.title(), rest);
            exported.child(item, document, i + 1);
        }
    }

    private void roles() {
        int position = 0;
        for (var entry : framework.roles().entrySet()) {
            RoleProfile role = entry.getValue();
            JsonNode node = tree.at("/roles/" + entry.getKey());
            String code = entry.getKey().name();
            JsonNode ours = Extension.only(node, "sources", "defining");
            Link item = exported.item(ItemKind.ROLE, code, role.summary(), role.title(), ours);
            exported.child(item, document, ++position);
            for (int i = 0; i < role.requirements().size(); i++) {
                String asked = role.requirements().get(i).competency();
                Link competency =
                        publication.link("CFItems", asked, ids.item(ItemKind.COMPETENCY, asked));
                JsonNode rest =
                        Extension.only(node.at("/requirements/" + i), "level", "weight", "sources");
                exported.associate(REQUIRES, item, competency, i + 1, rest);
            }
        }
    }

    private void replacedBy() {
        CaseIds next = publication.replacedBy();
        if (next != null) {
            Link successor = publication.link("CFDocuments", next.version(), next.document());
            exported.associate("replacedBy", document, successor, null, null);
        }
    }

    private Document document() {
        return new Document(
                document.identifier(),
                document.uri(),
                "Competency framework",
                "1.1",
                publication.creator(),
                framework.title(),
                publication.changedAt(),
                framework.description(),
                ENGLISH,
                framework.version(),
                publication.adoptionStatus(),
                null,
                Extension.only(tree, DOCUMENT_PARTS.toArray(String[]::new)));
    }
}
