package dev.careerpath.starter.problem;

/**
 * The body that a standard asks for where ours would be a problem. A request under such a standard
 * carries it as the attribute {@link #ATTRIBUTE}.
 */
@FunctionalInterface
public interface ProblemShape {

    /** The name of the request's attribute. */
    String ATTRIBUTE = "dev.careerpath.problem-shape";

    /** What is written as JSON in place of the problem. */
    Object of(ApiProblem problem);
}
