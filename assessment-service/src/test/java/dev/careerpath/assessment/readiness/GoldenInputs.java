package dev.careerpath.assessment.readiness;

import static dev.careerpath.assessment.readiness.Leaders.TODAY;
import static dev.careerpath.assessment.readiness.Leaders.barely;
import static dev.careerpath.assessment.readiness.Leaders.fully;
import static dev.careerpath.assessment.readiness.Leaders.led;
import static dev.careerpath.assessment.readiness.Leaders.with;

import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.MilestoneProgress.Raise;
import dev.careerpath.assessment.leader.MilestoneProgress.Shown;
import dev.careerpath.assessment.leader.Rating;
import dev.careerpath.assessment.readiness.GoldenCase.SelfRating;
import dev.careerpath.assessment.readiness.GoldenCase.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The inputs of the golden vectors: leaders, and what happens to them. */
final class GoldenInputs {

    private static final JsonMapper JSON = new JsonMapper();

    private static final LeaderProfile RATED =
            with(
                    barely(CurrentRole.VP_ENGINEERING, TargetRole.CTO),
                    Leaders.GROWING.competencies().stream()
                            .map(it -> new Rating(it.code(), 3.5, TODAY.minusDays(40)))
                            .toList(),
                    List.of(
                            led("architecture-direction", TODAY.minusDays(900), 4.0),
                            led("strategic-thinking", TODAY.minusDays(90), null)));

    private GoldenInputs() {}

    static List<GoldenCase> cases() {
        List<GoldenCase> cases = new ArrayList<>();
        cases.add(new GoldenCase("a year without news", RATED, List.of(), TODAY.plusDays(365)));
        for (Shown shown : Shown.values()) {
            cases.add(
                    one(
                            "a step that is " + shown.name().toLowerCase(Locale.ROOT),
                            new Step(day(56), shown, 60.0, 14.0, false, raise("governance", 4.0))));
        }
        cases.add(
                one(
                        "few hours for three competencies carry little",
                        new Step(
                                day(56),
                                Shown.EVIDENCED,
                                12.0,
                                8.0,
                                false,
                                raise("governance", 5.0),
                                raise("security-risk", 5.0),
                                raise("executive-communication", 5.0))));
        cases.add(
                one(
                        "a single week carries little",
                        new Step(
                                day(7),
                                Shown.EVIDENCED,
                                40.0,
                                1.0,
                                false,
                                raise("innovation", 4.5))));
        cases.add(
                one(
                        "an exercise leads to the ceiling at most",
                        new Step(
                                day(90),
                                Shown.EVIDENCED,
                                80.0,
                                12.0,
                                false,
                                raise("governance", 5.0))));
        cases.add(
                one(
                        "a confirmed step leads beyond the ceiling",
                        new Step(
                                day(90),
                                Shown.CONFIRMED,
                                80.0,
                                12.0,
                                false,
                                raise("governance", 5.0))));
        cases.add(
                one(
                        "a year in a post leads beyond the ceiling, and its hours do not limit",
                        new Step(
                                day(364),
                                Shown.EVIDENCED,
                                1.0,
                                52.0,
                                true,
                                raise("team-leadership", 4.8))));
        cases.add(
                one(
                        "hours and weeks that are not known do not limit",
                        new Step(
                                day(30), Shown.TOLD, null, null, false, raise("innovation", 4.0))));
        cases.add(
                one(
                        "a step to a level that is passed changes nothing",
                        new Step(
                                day(30),
                                Shown.EVIDENCED,
                                20.0,
                                4.0,
                                false,
                                raise("innovation", 1.5))));
        cases.add(
                new GoldenCase(
                        "within a day a rating comes before a step",
                        RATED,
                        List.of(
                                new Step(
                                        day(40),
                                        Shown.TOLD,
                                        30.0,
                                        8.0,
                                        false,
                                        raise("innovation", 4.0)),
                                new Step(
                                        day(60),
                                        Shown.EVIDENCED,
                                        30.0,
                                        8.0,
                                        false,
                                        raise("innovation", 4.0)),
                                new SelfRating(day(60), "innovation", 3.5),
                                new Step(
                                        day(120),
                                        Shown.TOLD,
                                        30.0,
                                        8.0,
                                        false,
                                        raise("innovation", 4.0)),
                                new SelfRating(day(130), "innovation", 4.0)),
                        day(150)));
        cases.add(
                new GoldenCase(
                        "two steps and no rating, for a Field CTO",
                        barely(CurrentRole.SOLUTIONS_ARCHITECT, TargetRole.FIELD_CTO),
                        List.of(
                                new Step(
                                        day(80),
                                        Shown.EVIDENCED,
                                        40.0,
                                        12.0,
                                        false,
                                        raise("technical-evangelism", 3.5),
                                        raise("customer-advisory", 4.0)),
                                new Step(
                                        day(80),
                                        Shown.CONFIRMED,
                                        20.0,
                                        6.0,
                                        false,
                                        raise("technical-evangelism", 4.0))),
                        day(100)));
        cases.add(
                new GoldenCase(
                        "ready, since it is shown",
                        fully(CurrentRole.CTO, TargetRole.CTO, 4.5),
                        List.of(),
                        day(1)));
        cases.add(plan());
        return cases;
    }

    private static GoldenCase plan() {
        List<GoldenCase.Item> items = new ArrayList<>();
        List<String> codes =
                Leaders.GROWING.role(TargetRole.CPTO).requirements().stream()
                        .map(it -> it.competency())
                        .toList();
        Shown[] shown = Shown.values();
        for (int i = 0; i < 12; i++) {
            items.add(
                    new Step(
                            day(40 * (i + 1)),
                            shown[i % shown.length],
                            20.0 + 5 * i,
                            4.0 + i,
                            i == 11,
                            raise(codes.get(2 * i), 3.5 + 0.25 * (i % 5)),
                            raise(codes.get(2 * i + 1), 4.0)));
        }
        items.add(new SelfRating(day(250), codes.get(6), 4.0));
        items.add(new SelfRating(day(250), codes.get(9), 3.0));
        LeaderProfile leader =
                with(
                        barely(CurrentRole.VP_PRODUCT, TargetRole.CPTO),
                        codes.stream().map(it -> new Rating(it, 3.0, TODAY)).toList(),
                        List.of());
        return new GoldenCase("a plan of twelve steps, to its end", leader, items, day(560));
    }

    /** As published. */
    static ObjectNode withResults() {
        ObjectNode file = JSON.createObjectNode();
        file.put(
                "description",
                "Inputs of the formula in the schema of dev.careerpath.assessment.completed.v1 with the results that the assessment itself gives: the state on a day, what happens then, and what the assessment says on the day asOf. Means and precisions hold to 1e-9.");
        ArrayNode cases = file.putArray("cases");
        cases().forEach(it -> cases.add(it.withResults(JSON)));
        return file;
    }

    private static GoldenCase one(String name, Step step) {
        return new GoldenCase(name, RATED, List.of(step), step.day().plusDays(10));
    }

    private static Raise raise(String competency, double to) {
        return new Raise(competency, to);
    }

    private static LocalDate day(int days) {
        return TODAY.plusDays(days);
    }
}
