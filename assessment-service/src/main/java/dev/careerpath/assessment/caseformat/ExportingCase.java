package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.caseformat.CaseIds.ItemKind;
import dev.careerpath.assessment.caseformat.CasePackage.Association;
import dev.careerpath.assessment.caseformat.CasePackage.Document;
import dev.careerpath.assessment.caseformat.CasePackage.Item;
import dev.careerpath.assessment.caseformat.CasePackage.Link;
import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.framework.Gate;
import dev.careerpath.assessment.framework.RoleProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes a CASE package of a framework. */
public final class ExportingCase {

    /** The association of a role to a competency that it asks for. */
    static final String REQUIRES = "ext:requires";

    /** What not every framework has. */
    static final String POSTS = "posts";

    /** The parts of a framework that CASE has no object for. */
    static final Set<String> DOCUMENT_PARTS =
            Set.of("modifiers", "strengths", "priors", "constants", "exclusions", POSTS);

    static final String ENGLISH = "en";
    private static final JsonMapper JSON = new JsonMapper();

    private final Framework framework;
    private final JsonNode tree;
    private final CaseIds ids;
    private final Publication publication;
    private final List<Item> items = new ArrayList<>();
    private final List<Association> associations = new ArrayList<>();
    private final Link document;

    private ExportingCase(Framework framework, CaseIds ids, Publication publication) {
        this.framework = framework;
        this.tree = JSON.readTree(FrameworkFile.write(framework));
        this.ids = ids;
        this.publication = publication;
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
        Map<String, Link> domains =
                framework.domains().stream()
                        .collect(
                                Collectors.toMap(
                                        Framework.Domain::code,
                                        it ->
                                                item(
                                                        ItemKind.DOMAIN,
                                                        it.code(),
                                                        it.name(),
                                                        null,
                                                        null)));
        for (int i = 0; i < framework.domains().size(); i++) {
            child(domains.get(framework.domains().get(i).code()), document, i + 1);
        }
        for (int i = 0; i < framework.competencies().size(); i++) {
            Competency it = framework.competencies().get(i);
            Link item =
                    item(
                            ItemKind.COMPETENCY,
                            it.code(),
                            it.description(),
                            it.name(),
                            only(tree.at("/competencies/" + i), "sources"));
            child(item, domains.get(it.domain()), i + 1);
        }
        roles();
        for (int i = 0; i < framework.gates().size(); i++) {
            Gate it = framework.gates().get(i);
            JsonNode rest =
                    only(tree.at("/gates/" + i), "roles", "stages", "preferred", "rule", "sources");
            child(item(ItemKind.GATE, it.code(), it.required(), it.title(), rest), document, i + 1);
        }
        replacedBy();
        return new CasePackage(
                document(),
                List.copyOf(items),
                List.copyOf(associations),
                Describing.types(ids, publication),
                List.of(Describing.levels(framework, ids, publication)));
    }

    private void roles() {
        int position = 0;
        for (var entry : framework.roles().entrySet()) {
            RoleProfile role = entry.getValue();
            JsonNode node = tree.at("/roles/" + entry.getKey());
            Link item =
                    item(
                            ItemKind.ROLE,
                            entry.getKey().name(),
                            role.summary(),
                            role.title(),
                            only(node, "sources", "defining"));
            child(item, document, ++position);
            for (int i = 0; i < role.requirements().size(); i++) {
                String code = role.requirements().get(i).competency();
                Link competency =
                        publication.link("CFItems", code, ids.item(ItemKind.COMPETENCY, code));
                JsonNode rest = only(node.at("/requirements/" + i), "level", "weight", "sources");
                associate(REQUIRES, item, competency, i + 1, rest);
            }
        }
    }

    private void replacedBy() {
        CaseIds next = publication.replacedBy();
        if (next != null) {
            Link successor = publication.link("CFDocuments", next.version(), next.document());
            associate("replacedBy", document, successor, null, null);
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
                only(tree, DOCUMENT_PARTS.toArray(String[]::new)));
    }

    private Link item(
            ItemKind kind,
            String code,
            String statement,
            @Nullable String name,
            @Nullable JsonNode extensions) {
        Link type = publication.link("CFItemTypes", kind.title(), ids.itemType(kind));
        Link self =
                publication.link("CFItems", name == null ? statement : name, ids.item(kind, code));
        items.add(
                new Item(
                        self.identifier(),
                        self.uri(),
                        null,
                        statement,
                        name,
                        code,
                        kind.title(),
                        type,
                        ENGLISH,
                        publication.changedAt(),
                        extensions));
        return self;
    }

    private void child(@Nullable Link child, @Nullable Link parent, int position) {
        if (child == null || parent == null) {
            throw new IllegalStateException("a checked framework has every domain it names");
        }
        associate("isChildOf", child, parent, position, null);
    }

    private void associate(
            String type,
            Link origin,
            Link destination,
            @Nullable Integer position,
            @Nullable JsonNode extensions) {
        String id = ids.association(type, origin.identifier(), destination.identifier());
        associations.add(
                new Association(
                        id,
                        publication.uri("CFAssociations", id),
                        type,
                        position,
                        null,
                        origin,
                        destination,
                        publication.changedAt(),
                        extensions));
    }

    /** Our extension with these of a node's fields, as far as they are there. */
    private static JsonNode only(JsonNode node, String... fields) {
        ObjectNode extensions = JSON.createObjectNode();
        ObjectNode ours = extensions.putObject(Extension.NAME);
        Arrays.stream(fields)
                .sorted()
                .filter(node::has)
                .forEachOrdered(field -> ours.set(field, node.get(field)));
        return extensions;
    }
}
