package dev.careerpath.roadmap.preview;

import dev.careerpath.roadmap.newversion.AssessmentCompleted;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the assessment service for the assessment of a what-if. */
final class AskingAssessment {

    private final AssessmentLine line;
    private final JsonMapper json;

    AskingAssessment(AssessmentLine line, JsonMapper json) {
        this.line = line;
        this.json = json;
    }

    /**
     * What is answered.
     *
     * @param assessment as in assessment events; null when the question was wrong
     * @param errors what is wrong with the profile
     */
    private record Reply(@Nullable JsonNode assessment, @Nullable List<FieldError> errors) {}

    /**
     * The assessment.
     *
     * @throws ApiProblem 400 with what is wrong with the profile, 404 when the leader is not known
     *     there, 504 when there is no answer in time
     */
    AssessmentCompleted ask(Question question) {
        Reply reply =
                json.readValue(
                        line.ask(question.tenant(), json.writeValueAsBytes(question)), Reply.class);
        if (reply.errors() != null && !reply.errors().isEmpty()) {
            throw new InvalidRequest(reply.errors());
        }
        JsonNode assessment = reply.assessment();
        if (assessment == null || assessment.isNull()) {
            throw ApiProblem.notFound(
                    "There is no assessment of the profile " + question.profileId() + ".");
        }
        return json.treeToValue(assessment, AssessmentCompleted.class);
    }
}
