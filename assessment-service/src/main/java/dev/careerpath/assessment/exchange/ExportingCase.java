package dev.careerpath.assessment.exchange;

import dev.careerpath.assessment.exchange.CaseIds.ItemKind;
import dev.careerpath.assessment.exchange.CasePackage.Association;
import dev.careerpath.assessment.exchange.CasePackage.Criterion;
import dev.careerpath.assessment.exchange.CasePackage.Definitions;
import dev.careerpath.assessment.exchange.CasePackage.Document;
import dev.careerpath.assessment.exchange.CasePackage.Item;
import dev.careerpath.assessment.exchange.CasePackage.ItemType;
import dev.careerpath.assessment.exchange.CasePackage.Level;
import dev.careerpath.assessment.exchange.CasePackage.Link;
import dev.careerpath.assessment.exchange.CasePackage.Rubric;
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

    /** The member of CASE's extensions that is ours. */
    static final String EXTENSION = "dev.careerpath";

    /** The parts of a framework that CASE has no object for. */
    static final Set<String> DOCUMENT_PARTS =
            Set.of("modifiers", "strengths", "priors", "constants", "exclusions");

    private static final String ENGLISH = "en";
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
        this.document = link("CFDocuments", framework.title(), ids.document());
    }

    /**
     * What a package says of itself.
     *
     * @param base before {@code /ims/case/v1p1}, such as {@code https://career.example.org}
     * @param creator who made the framework
     * @param adoptionStatus Draft, Adopted or Deprecated
     * @param changedAt ISO 8601
     * @param replacedBy identifiers of the version that took its place
     */
    public record Publication(
            String base,
            String creator,
            String adoptionStatus,
            String changedAt,
            @Nullable CaseIds replacedBy) {}

    /** The same framework always gives the same package. */
    public static CasePackage export(Framework framework, CaseIds ids, Publication publication) {
        return new ExportingCase(framework, ids, publication).all();
    }

    /** The reference to the whole package. */
    public static Link packageLink(CaseIds ids, Publication publication, String title) {
        return new Link(
                title, ids.document(), uri(publication.base(), "CFPackages", ids.document()));
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
                definitions(),
                List.of(rubric()));
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
                            only(node, "sources"));
            child(item, document, ++position);
            for (int i = 0; i < role.requirements().size(); i++) {
                String code = role.requirements().get(i).competency();
                Link competency = link("CFItems", code, ids.item(ItemKind.COMPETENCY, code));
                JsonNode rest = only(node.at("/requirements/" + i), "level", "weight", "sources");
                associate(REQUIRES, item, competency, i + 1, rest);
            }
        }
    }

    private void replacedBy() {
        CaseIds next = publication.replacedBy();
        if (next != null) {
            Link successor = link("CFDocuments", next.version(), next.document());
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
        Link type = link("CFItemTypes", kind.title(), ids.itemType(kind));
        Link self = link("CFItems", name == null ? statement : name, ids.item(kind, code));
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
                        uri(publication.base(), "CFAssociations", id),
                        type,
                        position,
                        null,
                        origin,
                        destination,
                        publication.changedAt(),
                        extensions));
    }

    private Definitions definitions() {
        return new Definitions(
                Arrays.stream(ItemKind.values())
                        .map(kind -> {
                            Link type = link("CFItemTypes", kind.title(), ids.itemType(kind));
                            return new ItemType(
                                    type.identifier(),
                                    type.uri(),
                                    kind.title(),
                                    kind.description(),
                                    String.valueOf(kind.ordinal() + 1),
                                    publication.changedAt());
                        })
                        .toList());
    }

    private Rubric rubric() {
        Link rubric = link("CFRubrics", "Levels 0 to 5", ids.rubric());
        List<Criterion> criteria = new ArrayList<>();
        for (Competency it : framework.competencies()) {
            String id = ids.criterion(it.code());
            Link item = link("CFItems", it.name(), ids.item(ItemKind.COMPETENCY, it.code()));
            criteria.add(
                    new Criterion(
                            id,
                            rubric.uri() + "#" + id,
                            it.domain(),
                            it.name(),
                            item,
                            criteria.size() + 1,
                            rubric.identifier(),
                            publication.changedAt(),
                            levels(it, id, rubric)));
        }
        return new Rubric(
                rubric.identifier(),
                rubric.uri(),
                rubric.title(),
                "What one can observe of a competency at each level.",
                publication.changedAt(),
                criteria);
    }

    private List<Level> levels(Competency competency, String criterion, Link rubric) {
        List<Level> levels = new ArrayList<>();
        for (int level = 0; level < competency.levels().size(); level++) {
            String id = ids.level(competency.code(), level);
            levels.add(
                    new Level(
                            id,
                            rubric.uri() + "#" + id,
                            competency.levels().get(level),
                            "Level " + level,
                            (double) level,
                            level + 1,
                            criterion,
                            publication.changedAt()));
        }
        return levels;
    }

    /** Our extension with these of a node's fields, as far as they are there. */
    private static JsonNode only(JsonNode node, String... fields) {
        ObjectNode extensions = JSON.createObjectNode();
        ObjectNode ours = extensions.putObject(EXTENSION);
        Arrays.stream(fields)
                .sorted()
                .filter(node::has)
                .forEachOrdered(field -> ours.set(field, node.get(field)));
        return extensions;
    }

    private Link link(String collection, String title, String id) {
        return new Link(title, id, uri(publication.base(), collection, id));
    }

    private static String uri(String base, String collection, String id) {
        return base + "/ims/case/v1p1/" + collection + "/" + id;
    }
}
