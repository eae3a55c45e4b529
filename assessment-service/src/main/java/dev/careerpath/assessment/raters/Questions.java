package dev.careerpath.assessment.raters;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.framework.RoleProfile.Requirement;
import dev.careerpath.assessment.framework.TargetRole;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a rater sees: questions and what one can observe at each level. No level of the leader, no
 * score, nobody's name but what the introduction says.
 *
 * @param introduction as the one who invites wrote it
 * @param framework the questions are from; an answer is checked against it
 */
record Questions(
        RaterGroup group,
        @Nullable String introduction,
        Instant expiresAt,
        List<Question> questions,
        @JsonIgnore Framework framework) {

    /**
     * @param competency code
     * @param domain name of the group of competencies it is in
     * @param levels what one can observe at level 0, 1 and so on to 5
     */
    record Question(
            String competency,
            String name,
            String domain,
            String description,
            List<String> levels) {}

    /** The competencies that the role asks for, in the framework's order. */
    static Questions of(Framework framework, TargetRole role, Invitation invitation) {
        Set<String> asked =
                framework.role(role).requirements().stream()
                        .map(Requirement::competency)
                        .collect(Collectors.toSet());
        List<Question> questions =
                framework.competencies().stream()
                        .filter(it -> asked.contains(it.code()))
                        .map(it -> question(framework, it))
                        .toList();
        return new Questions(
                invitation.group(),
                invitation.introduction(),
                invitation.expiresAt(),
                questions,
                framework);
    }

    private static Question question(Framework framework, Competency competency) {
        String domain =
                framework.domains().stream()
                        .filter(it -> it.code().equals(competency.domain()))
                        .map(Framework.Domain::name)
                        .findFirst()
                        .orElse(competency.domain());
        return new Question(
                competency.code(),
                competency.name(),
                domain,
                competency.description(),
                competency.levels());
    }
}
