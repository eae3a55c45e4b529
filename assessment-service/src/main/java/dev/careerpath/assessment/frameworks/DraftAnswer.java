package dev.careerpath.assessment.frameworks;

import dev.careerpath.starter.problem.FieldError;
import java.util.List;

/**
 * What a stored framework is answered with.
 *
 * @param warnings what is allowed and hardly meant
 */
record DraftAnswer(FrameworkInfo framework, List<FieldError> warnings) {}
