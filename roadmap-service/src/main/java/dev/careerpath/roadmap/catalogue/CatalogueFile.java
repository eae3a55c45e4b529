package dev.careerpath.roadmap.catalogue;

import com.networknt.schema.Schema;
import dev.careerpath.starter.data.FileSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads catalogue files: syntax, schema, then what a plan could not be made from. */
public final class CatalogueFile {

    private static final String FIRST = "1.0";
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final List<String> problems = new ArrayList<>();

    private CatalogueFile() {}

    /**
     * Reads a version that ships with the service.
     *
     * @throws MalformedCatalogue with every path and reason
     */
    public static Catalogue shipped(String version) {
        String file = "/catalogue/catalogue-" + version + ".json";
        try (InputStream in = CatalogueFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new MalformedCatalogue(file, List.of("there is no such file"));
            }
            return read(file, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads any catalogue file.
     *
     * @param name for messages
     * @throws MalformedCatalogue with every path and reason
     */
    public static Catalogue read(String name, InputStream in) {
        Catalogue catalogue;
        try {
            JsonNode tree = JSON.readTree(in);
            List<String> broken =
                    Shape.of(tree).validate(tree).stream()
                            .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                            .distinct()
                            .toList();
            if (!broken.isEmpty()) {
                throw new MalformedCatalogue(name, broken);
            }
            catalogue = JSON.treeToValue(tree, Catalogue.class);
        } catch (JacksonException e) {
            throw new MalformedCatalogue(
                    name, List.of(e.getOriginalMessage() + " at " + e.getPathReference()));
        }
        CatalogueFile check = new CatalogueFile();
        check.check(catalogue);
        if (!check.problems.isEmpty()) {
            throw new MalformedCatalogue(name, check.problems);
        }
        return catalogue;
    }

    private void check(Catalogue catalogue) {
        List<StageId> stages = catalogue.stages().stream().map(Catalogue.Stage::id).toList();
        require(
                stages.equals(List.of(StageId.values())),
                "/stages",
                "name the four stages once, in their order");
        Map<String, Activity> byId = new HashMap<>();
        for (int i = 0; i < catalogue.activities().size(); i++) {
            Activity activity = catalogue.activities().get(i);
            String path = "/activities/" + i;
            require(
                    byId.put(activity.id(), activity) == null,
                    path + "/id",
                    "is used twice: " + activity.id());
            check(path, activity);
            if (!catalogue.version().equals(FIRST)) {
                checkWeeks(path, activity);
            }
            checkCompetencies(path, activity, catalogue.competencies());
        }
        CheckingPrecedence.in(catalogue, byId, problems);
        CheckingCore.in(catalogue, problems);
        CheckingPosts.in(catalogue, problems);
        if (problems.isEmpty()) {
            checkReach(catalogue.activities());
        }
    }

    /** Nothing is done sooner than its own words say; 1.0 was published before this held. */
    private void checkWeeks(String path, Activity activity) {
        checkWeeks(path + "/title", activity.title(), activity.weeks());
        for (int i = 0; i < activity.doneWhen().size(); i++) {
            checkWeeks(path + "/doneWhen/" + i, activity.doneWhen().get(i), activity.weeks());
        }
    }

    private void checkWeeks(String path, String words, int weeks) {
        int said = WeeksInWords.atLeast(words);
        require(
                said <= weeks,
                path,
                "says %d weeks, but weeks is %d: %s".formatted(said, weeks, words));
    }

    private void check(String path, Activity activity) {
        require(
                activity.without().stream().noneMatch(activity.needs()::contains),
                path + "/without",
                "names what needs names too, so nobody could ever do it");
        Set<String> raised = new HashSet<>();
        for (int i = 0; i < activity.raises().size(); i++) {
            Activity.Raise raise = activity.raises().get(i);
            String at = path + "/raises/" + i;
            require(
                    raise.from() < raise.to(),
                    at,
                    "must lead to a higher level than it starts from");
            require(raised.add(raise.competency()), at + "/competency", "is raised twice");
        }
    }

    private void checkCompetencies(String path, Activity activity, List<String> known) {
        for (int i = 0; i < activity.raises().size(); i++) {
            String competency = activity.raises().get(i).competency();
            require(
                    known.contains(competency),
                    path + "/raises/" + i + "/competency",
                    "there is no competency "
                            + competency
                            + "; /competencies lists those there are");
        }
    }

    /** Each activity can be reached, in each of its roles, in some context that it is for. */
    private void checkReach(List<Activity> activities) {
        Map<Reach.Case, Reach> known = new HashMap<>();
        for (int i = 0; i < activities.size(); i++) {
            Activity activity = activities.get(i);
            for (TargetRole role : activity.roles()) {
                List<Reach> reaches =
                        cases(activity, role).stream()
                                .map(leader ->
                                        known.computeIfAbsent(
                                                leader, it -> Reach.of(activities, it)))
                                .toList();
                if (reaches.stream().noneMatch(reach -> reach.isStartable(activity))) {
                    problems.add(never("/activities/" + i, activity, role, reaches));
                }
            }
        }
    }

    private static String never(
            String path, Activity activity, TargetRole role, List<Reach> reaches) {
        for (int i = 0; i < activity.raises().size(); i++) {
            Activity.Raise raise = activity.raises().get(i);
            if (reaches.stream().noneMatch(reach -> reach.isReached(raise))) {
                return "%s/raises/%d/from: %s can never start on the way to %s: nothing there leads to level %s of %s"
                        .formatted(path, i, activity.id(), role, raise.from(), raise.competency());
            }
        }
        return "%s: %s can never start on the way to %s: no context offers all that it starts from"
                .formatted(path, activity.id(), role);
    }

    private static List<Reach.Case> cases(Activity activity, TargetRole role) {
        List<CompanyStage> stages =
                activity.companyStages().isEmpty()
                        ? List.of(CompanyStage.values())
                        : activity.companyStages();
        List<List<String>> emphases =
                activity.emphases().isEmpty()
                        ? List.of(List.of())
                        : activity.emphases().stream().map(List::of).toList();
        List<String> currentRoles =
                activity.startingFrom().isEmpty() ? List.of("") : activity.startingFrom();
        List<Reach.Case> cases = new ArrayList<>();
        for (CompanyStage stage : stages) {
            for (List<String> emphasis : emphases) {
                currentRoles.forEach(
                        current -> cases.add(new Reach.Case(role, stage, emphasis, current)));
            }
        }
        return cases;
    }

    private void require(boolean holds, String path, String otherwise) {
        if (!holds) {
            problems.add(path + ": " + otherwise);
        }
    }

    /** Holds the parsed schemas, so that they are read when the first file is. */
    private static final class Shape {

        private static final Schema CATALOGUE_1_0 =
                FileSchema.at("/catalogue/catalogue-1.0.schema.json");
        private static final Schema CATALOGUE_1_1 =
                FileSchema.at("/catalogue/catalogue-1.1.schema.json");

        /** 1.0 as published; every later version by the schema that only adds to it. */
        static Schema of(JsonNode tree) {
            return tree.path("version").asString("").equals(FIRST) ? CATALOGUE_1_0 : CATALOGUE_1_1;
        }
    }
}
