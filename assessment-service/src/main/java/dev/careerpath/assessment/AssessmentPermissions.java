package dev.careerpath.assessment;

import static dev.careerpath.starter.security.Shown.GROUPED;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.careerpath.starter.security.PersonRule;
import dev.careerpath.starter.security.PersonRules;
import dev.careerpath.starter.security.Shown;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What leaders, and those they share with, may do with assessments. */
@Configuration(proxyBeanMethods = false)
class AssessmentPermissions {

    private static final String READ = "assessments:read";
    private static final String WRITE = "assessments:write";
    private static final String OWN_READ = "own:read";
    private static final String OWN_WRITE = "own:write";
    private static final String ONE = "/v1/assessments/{subject}";

    /** Reasons are not among it: they hold single answers of others. */
    private static final Shown ASSESSMENT =
            Shown.fields(
                            "profileId",
                            "version",
                            "profileVersion",
                            "frameworkVersion",
                            "targetRole",
                            "assessedAt")
                    .with("READINESS", "readiness", "gates", "otherRoles", "cause")
                    .with(
                            "LEVELS",
                            "competencies.code",
                            "competencies.name",
                            "competencies.required",
                            "competencies.level",
                            "competencies.confidence",
                            "competencies.gap",
                            "competencies.weight",
                            "competencies.priority",
                            "strengths")
                    .with("RATINGS_SUMMARY", "raters")
                    .with(GROUPED, "readiness.band");

    private static final Shown VERSIONS =
            Shown.fields("versions.version", "versions.at")
                    .with("READINESS", "versions.readiness", "versions.cause")
                    .with(GROUPED, "versions.readiness.band");

    @Bean
    PersonRules personRules() {
        return new PersonRules(
                List.of(
                        PersonRule.own(POST, "/v1/assessments/preview", READ, OWN_READ),
                        PersonRule.shared(GET, ONE, READ, OWN_READ, ASSESSMENT),
                        PersonRule.shared(GET, ONE + "/versions", READ, OWN_READ, VERSIONS),
                        PersonRule.shared(
                                GET,
                                ONE + "/comparison",
                                READ,
                                OWN_READ,
                                Shown.whole("READINESS", "LEVELS")),
                        PersonRule.shared(GET, ONE + "/export", READ, OWN_READ, Shown.nothing()),
                        PersonRule.shared(POST, ONE + "/preview", READ, OWN_READ, Shown.nothing()),
                        PersonRule.own(GET, ONE + "/raters", READ, OWN_READ),
                        PersonRule.own(POST, ONE + "/raters", WRITE, OWN_WRITE),
                        new PersonRule(POST, ONE + "/raters/*/link", WRITE, null, null),
                        PersonRule.own(DELETE, ONE + "/raters/*", WRITE, OWN_WRITE),
                        PersonRule.shared(
                                GET,
                                ONE + "/raters/summary",
                                READ,
                                OWN_READ,
                                Shown.whole("RATINGS_SUMMARY")),
                        // What follows is about nobody, or about ten and more.
                        PersonRule.own(GET, "/v1/benchmarks", READ, OWN_READ),
                        PersonRule.own(GET, "/v1/facts/*", READ, OWN_READ),
                        PersonRule.own(GET, "/v1/competencies/*", READ, OWN_READ),
                        PersonRule.own(GET, "/v1/frameworks", READ, OWN_READ),
                        PersonRule.own(GET, "/v1/frameworks/*", READ, OWN_READ),
                        PersonRule.own(GET, "/ims/case/**", READ, OWN_READ)));
    }
}
