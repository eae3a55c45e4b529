package dev.careerpath.roadmap;

import static dev.careerpath.starter.security.Shown.GROUPED;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.careerpath.starter.security.PersonRule;
import dev.careerpath.starter.security.PersonRules;
import dev.careerpath.starter.security.Shown;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What leaders, and those they share with, may do with roadmaps. */
@Configuration(proxyBeanMethods = false)
class RoadmapPermissions {

    private static final String READ = "roadmaps:read";
    private static final String WRITE = "roadmaps:write";
    private static final String OWN_READ = "own:read";
    private static final String OWN_WRITE = "own:write";
    private static final String ONE = "/v1/roadmaps/{subject}";

    /** A plan without a figure of the leader: what is done when, and what is done already. */
    private static final String[] PLAN = {
        "cause",
        "feasibility.onTime",
        "feasibility.projectedFinish",
        "feasibility.hoursNeeded",
        "feasibility.hoursAvailable",
        "feasibility.later",
        "stages.id",
        "stages.title",
        "stages.start",
        "stages.end",
        "stages.hours",
        "stages.milestones.id",
        "stages.milestones.title",
        "stages.milestones.kind",
        "stages.milestones.hours",
        "stages.milestones.start",
        "stages.milestones.end",
        "stages.milestones.dependsOn",
        "stages.milestones.doneWhen",
        "stages.milestones.status",
        "stages.milestones.statusAt",
        "onboarding",
        "watchlist",
        "scorecard",
        "decisions",
        "dueBy"
    };

    private static final Shown ROADMAP =
            Shown.fields(
                            "profileId",
                            "version",
                            "assessmentVersion",
                            "catalogueVersion",
                            "targetRole",
                            "generatedAt")
                    .with("ROADMAP", PLAN)
                    .with(GROUPED, PLAN)
                    .with("ROADMAP", "stages.milestones.confirmation", "slips")
                    .with(GROUPED, "stages.milestones.confirmation.outcome", "slips")
                    .with("READINESS", "readiness", "gates", "feasibility.advice")
                    .with(
                            "LEVELS",
                            "stages.exitCriteria",
                            "stages.milestones.raises",
                            "stages.milestones.because",
                            "unplanned")
                    .with("EVIDENCE", "stages.milestones.evidence");

    private static final Shown VERSIONS =
            Shown.fields("versions.version", "versions.at")
                    .with("ROADMAP", "versions.cause")
                    .with(GROUPED, "versions.cause")
                    .with("READINESS", "versions.readiness");
    private static final Shown STEPS = Shown.whole("ROADMAP");
    private static final Shown DOCUMENT = Shown.whole("ROADMAP", "READINESS", "LEVELS");

    @Bean
    PersonRules personRules() {
        return new PersonRules(
                List.of(
                        PersonRule.own(POST, "/v1/roadmaps/preview", READ, OWN_READ),
                        PersonRule.shared(GET, ONE + ".ics", READ, OWN_READ, STEPS),
                        PersonRule.shared(GET, ONE + ".md", READ, OWN_READ, DOCUMENT),
                        PersonRule.shared(GET, ONE + ".pdf", READ, OWN_READ, DOCUMENT),
                        PersonRule.shared(GET, ONE, READ, OWN_READ, ROADMAP),
                        PersonRule.shared(GET, ONE + "/versions", READ, OWN_READ, VERSIONS),
                        PersonRule.shared(GET, ONE + "/charter", READ, OWN_READ, STEPS),
                        PersonRule.shared(GET, ONE + "/charter.md", READ, OWN_READ, STEPS),
                        PersonRule.shared(GET, ONE + "/summary", READ, OWN_READ, DOCUMENT),
                        PersonRule.shared(GET, ONE + "/diff", READ, OWN_READ, DOCUMENT),
                        PersonRule.shared(GET, ONE + "/export", READ, OWN_READ, Shown.nothing()),
                        PersonRule.shared(POST, ONE + "/preview", READ, OWN_READ, Shown.nothing()),
                        PersonRule.shared(
                                PATCH,
                                ONE + "/milestones/*",
                                WRITE,
                                OWN_WRITE,
                                ROADMAP.needing(GROUPED)),
                        new PersonRule(
                                PUT,
                                ONE + "/milestones/*/confirmation",
                                null,
                                OWN_WRITE,
                                ROADMAP.needing("ROADMAP")),
                        PersonRule.shared(
                                GET,
                                ONE + "/milestones/*/credential",
                                READ,
                                OWN_READ,
                                Shown.nothing())));
    }
}
