package dev.careerpath.roadmap.preview;

import dev.careerpath.roadmap.newversion.AssessmentCompleted;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.planner.RoadmapPlanner;
import dev.careerpath.roadmap.preview.PreviewController.Context;
import dev.careerpath.roadmap.preview.PreviewController.WhatIf;
import dev.careerpath.roadmap.read.LatestRoadmaps;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.problem.ApiProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes a plan for a what-if, and stores nothing. */
@Component
class PreviewingRoadmap {

    private static final String CAUSE = "A what-if; nothing is stored.";

    private final LatestRoadmaps roadmaps;
    private final RoadmapPlanner planning;
    private final AskingAssessment assessment;
    private final JsonMapper json;
    private final Clock clock;

    PreviewingRoadmap(
            LatestRoadmaps roadmaps,
            RoadmapPlanner planning,
            AskingAssessment assessment,
            JsonMapper json,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.planning = planning;
        this.assessment = assessment;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A known leader's plan with something different.
     *
     * @throws ApiProblem 400 with what is wrong, 404 unknown, 504 the assessment took too long
     */
    Preview change(String tenant, String profileId, Sent<WhatIf> sent) {
        Instant now = clock.instant();
        Roadmap today = roadmaps.head(tenant, profileId).present();
        LocalDate day = LocalDate.ofInstant(now, today.situation().zone());
        WhatIf change = sent.checked(it -> WhatIfRules.check(it, day));
        LeaderSituation situation =
                change.asksForAnAssessment()
                        ? assessment.ask(question(tenant, profileId, change)).situation()
                        : today.situation();
        LeaderSituation.Goal goal = today.situation().goal();
        LeaderSituation would =
                situation.aimingAt(
                        new LeaderSituation.Goal(
                                change.targetDate() == null
                                        ? goal.targetDate()
                                        : change.targetDate(),
                                change.hoursPerWeek() == null
                                        ? goal.hoursPerWeek()
                                        : change.hoursPerWeek()));
        return Preview.beside(today, planning.plan(would, today, now, CAUSE));
    }

    /**
     * The plan of a profile that nobody submitted.
     *
     * @throws ApiProblem 400 with what is wrong, 504 the assessment took too long
     */
    Preview profile(String tenant, ObjectNode profile) {
        // What names a person is not needed, so it goes nowhere.
        profile.remove(List.of("name", "email"));
        for (JsonNode item : profile.path("evidence")) {
            if (item instanceof ObjectNode evidence) {
                evidence.remove(List.of("title", "url"));
            }
        }
        WhatIfRules.check(profile, clock.instant());
        AssessmentCompleted assessed =
                assessment.ask(new Question(tenant, null, profile, null, null));
        return Preview.alone(planning.plan(assessed.situation(), null, clock.instant(), CAUSE));
    }

    private Question question(String tenant, String profileId, WhatIf change) {
        Context context = change.context();
        return new Question(
                tenant,
                profileId,
                null,
                change.targetRole() == null ? null : change.targetRole().name(),
                context == null ? null : json.valueToTree(context));
    }
}
