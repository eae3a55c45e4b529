package dev.careerpath.assessment.whatif;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.assess.AssessmentAnnounced;
import dev.careerpath.assessment.assess.Cause;
import dev.careerpath.assessment.assess.Cause.Kind;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.frameworks.Frameworks;
import dev.careerpath.assessment.leader.CompanyContext;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.readiness.Assessing;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.problem.JsonErrors;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.Head;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Assesses a what-if, and stores nothing. */
@Component
class AnsweringPreviews {

    private final DerivedDocuments<Assessment> assessments;
    private final Frameworks frameworks;
    private final ProfileBody body;
    private final JsonMapper json;
    private final Clock clock;

    AnsweringPreviews(
            DerivedDocuments<Assessment> assessments,
            Frameworks frameworks,
            ProfileBody body,
            JsonMapper json,
            Clock clock) {
        this.assessments = assessments;
        this.frameworks = frameworks;
        this.body = body;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A known leader by id, or a profile; with another role or context where one is given. More
     * fields may come.
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Question(
            String tenant,
            @Nullable String profileId,
            @Nullable ObjectNode profile,
            @Nullable TargetRole targetRole,
            @Nullable JsonNode context) {}

    /** Either is null; both are when the leader is not known. */
    record Answer(@Nullable AssessmentAnnounced assessment, @Nullable List<FieldError> errors) {}

    Answer answer(Question question) {
        try {
            Known known;
            Framework framework;
            long version = 1;
            long profileVersion = 1;
            if (question.profileId() == null) {
                known = Known.of(body.read(Objects.requireNonNull(question.profile(), "profile")));
                framework = frameworks.current(question.tenant());
            } else {
                Head<Assessment> head =
                        assessments.latest(question.tenant(), question.profileId()).orElse(null);
                if (head == null) {
                    return new Answer(null, null);
                }
                version = head.version();
                profileVersion = head.present().profileVersion();
                known = head.present().known();
                framework =
                        frameworks.usable(
                                question.tenant(), head.present().assessed().frameworkVersion());
            }
            Instant now = clock.instant();
            Known would = known.with(changed(known.profile(), question));
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            Assessment assessment =
                    new Assessment(
                            profileVersion,
                            now,
                            new Cause(Kind.PROFILE_REVISED, null, null),
                            Assessing.assess(framework, would, today),
                            would);
            return new Answer(AssessmentAnnounced.of(version, assessment, framework), null);
        } catch (InvalidRequest e) {
            return new Answer(null, e.errors());
        } catch (JacksonException e) {
            return new Answer(null, List.of(JsonErrors.describe(e)));
        }
    }

    private LeaderProfile changed(LeaderProfile profile, Question question) {
        LeaderProfile would =
                question.targetRole() == null ? profile : profile.aimingFor(question.targetRole());
        return question.context() == null
                ? would
                : would.in(json.treeToValue(question.context(), CompanyContext.class));
    }
}
