package dev.careerpath.assessment.framework;

import java.util.List;
import java.util.stream.Collectors;

/** A framework file that cannot be used; names every place that is wrong. */
public final class MalformedFramework extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param name of the file, for messages
     */
    public MalformedFramework(String name, List<Problem> problems) {
        super(
                problems.stream()
                        .map(problem -> "  " + problem)
                        .collect(Collectors.joining("\n", name + " is malformed:\n", "")));
        this.problems = List.copyOf(problems);
    }

    /** All problems found, in the order of the file; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * @param path JSON Pointer into the file; empty for the whole file
     * @param reason what is wrong there
     */
    public record Problem(String path, String reason) {
        @Override
        public String toString() {
            return (path.isEmpty() ? "(file)" : path) + ": " + reason;
        }
    }
}
