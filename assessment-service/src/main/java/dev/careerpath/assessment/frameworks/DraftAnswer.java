package dev.careerpath.assessment.frameworks;

import dev.careerpath.starter.problem.FieldError;
import java.util.List;

/**
 * What a stored framework is answered with.
 *
 * @param missing what must be added or mended before it can be published, with paths in the
 *     framework
 * @param warnings what is allowed and hardly meant
 */
record DraftAnswer(FrameworkInfo framework, List<FieldError> missing, List<FieldError> warnings) {}
