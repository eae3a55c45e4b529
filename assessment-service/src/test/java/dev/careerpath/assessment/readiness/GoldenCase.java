package dev.careerpath.assessment.readiness;

import static dev.careerpath.assessment.readiness.Leaders.GROWING;
import static dev.careerpath.assessment.readiness.Leaders.TODAY;

import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.assess.AssessmentAnnounced;
import dev.careerpath.assessment.assess.Cause;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.MilestoneProgress.Finish;
import dev.careerpath.assessment.leader.MilestoneProgress.Raise;
import dev.careerpath.assessment.leader.MilestoneProgress.Shown;
import dev.careerpath.assessment.leader.Rating;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A leader as known on {@link Leaders#TODAY}, what happens then, and the day of the results. */
record GoldenCase(String name, LeaderProfile leader, List<Item> then, LocalDate asOf) {

    private static final Set<String> OF_A_COMPETENCY =
            Set.of(
                    "code",
                    "required",
                    "weight",
                    "mean",
                    "precision",
                    "driftPerDay",
                    "defining",
                    "unconfirmed");

    /** What happens. */
    sealed interface Item {
        LocalDate day();
    }

    /** A step is finished. */
    record Step(
            LocalDate day, Shown shown, Double hours, Double weeks, boolean post, Raise... raises)
            implements Item {}

    /** The leader rates a competency anew. */
    record SelfRating(LocalDate day, String competency, double level) implements Item {}

    Known before() {
        return Known.since(TODAY, leader);
    }

    /** Everything that is known in the end, as the service would have gathered it. */
    Known after() {
        Known known = before();
        List<MilestoneProgress> milestones = new ArrayList<>();
        for (Item item : then) {
            switch (item) {
                case Step step -> milestones.add(milestone(step, milestones.size()));
                case SelfRating rating -> {
                    List<Rating> ratings = new ArrayList<>(known.profile().ratings());
                    ratings.removeIf(it -> it.competency().equals(rating.competency()));
                    ratings.add(new Rating(rating.competency(), rating.level(), rating.day()));
                    known = known.revised(known.profile().rated(ratings), rating.day());
                }
            }
        }
        return known.walked(milestones);
    }

    private static MilestoneProgress milestone(Step step, int number) {
        Instant at = step.day().atTime(12, number % 60).toInstant(ZoneOffset.UTC);
        return new MilestoneProgress(
                "step-" + number,
                MilestoneProgress.Status.COMPLETED,
                at,
                step.shown() != Shown.TOLD,
                List.of(step.raises()),
                new Finish(
                        at,
                        step.hours(),
                        step.weeks(),
                        step.post(),
                        step.shown() == Shown.CONFIRMED));
    }

    ObjectNode withResults(JsonMapper json) {
        ObjectNode made = json.createObjectNode().put("name", name);
        JsonNode announced = json.valueToTree(announced(before(), TODAY));
        made.put("assessedOn", TODAY.toString());
        ArrayNode competencies = made.putArray("competencies");
        for (JsonNode it : announced.path("competencies")) {
            competencies.add(((ObjectNode) it.deepCopy()).retain(OF_A_COMPETENCY));
        }
        made.set("growth", announced.path("growth"));
        made.set("scoring", announced.path("scoring"));
        ArrayNode happens = made.putArray("then");
        then.forEach(it -> happens.add(described(it, json)));
        Assessed assessed = Assessing.assess(GROWING, after(), asOf);
        made.put("asOf", asOf.toString());
        made.put(
                "requiredGatesMet",
                assessed.gates().stream()
                        .allMatch(it -> it.preferred() || it.status() == GateStatus.MET));
        ObjectNode expected = made.putObject("expected");
        expected.put("score", assessed.readiness().score());
        expected.put("low", assessed.readiness().low());
        expected.put("high", assessed.readiness().high());
        expected.put("band", assessed.readiness().band().name());
        ArrayNode levels = expected.putArray("competencies");
        assessed.competencies()
                .forEach(it ->
                        levels.addObject()
                                .put("code", it.code())
                                .put("mean", it.mean())
                                .put("precision", it.precision())
                                .put("level", it.level()));
        return made;
    }

    private static ObjectNode described(Item item, JsonMapper json) {
        ObjectNode node = json.createObjectNode();
        switch (item) {
            case Step step -> {
                node.put("day", step.day().toString()).put("kind", "STEP");
                node.put("shown", step.shown().name()).put("post", step.post());
                if (step.hours() != null) {
                    node.put("hours", step.hours());
                }
                if (step.weeks() != null) {
                    node.put("weeks", step.weeks());
                }
                node.set("raises", json.valueToTree(step.raises()));
            }
            case SelfRating rating ->
                    node.put("day", rating.day().toString())
                            .put("kind", "SELF_RATING")
                            .put("competency", rating.competency())
                            .put("level", rating.level());
        }
        return node;
    }

    private static AssessmentAnnounced announced(Known known, LocalDate day) {
        return AssessmentAnnounced.of(
                1,
                new Assessment(
                        1,
                        day.atTime(9, 0).toInstant(ZoneOffset.UTC),
                        new Cause(Cause.Kind.PROFILE_SUBMITTED, null, null),
                        Assessing.assess(GROWING, known, day),
                        known),
                GROWING);
    }
}
