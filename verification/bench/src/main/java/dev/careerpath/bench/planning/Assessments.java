package dev.careerpath.bench.planning;

import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.assess.AssessmentAnnounced;
import dev.careerpath.assessment.assess.Cause;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.readiness.Assessed;
import dev.careerpath.assessment.readiness.Assessing;
import dev.careerpath.roadmap.newversion.AssessmentCompleted;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.databind.json.JsonMapper;

/** The assessment's own code, and what planning reads of its event. */
final class Assessments {

    private static final JsonMapper JSON = new JsonMapper();

    private final Framework framework = FrameworkFile.shipped("1.1");

    Assessed assess(Known known, LocalDate day) {
        return Assessing.assess(framework, known, day);
    }

    /** What a plan is made from, through the event as it is published. */
    LeaderSituation situation(Known known, LocalDate day) {
        Assessment assessment =
                new Assessment(
                        1,
                        day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                        new Cause(Cause.Kind.PROFILE_SUBMITTED, null, null),
                        assess(known, day),
                        known);
        String event = JSON.writeValueAsString(AssessmentAnnounced.of(1, assessment, framework));
        return JSON.readValue(event, AssessmentCompleted.class).situation();
    }
}
