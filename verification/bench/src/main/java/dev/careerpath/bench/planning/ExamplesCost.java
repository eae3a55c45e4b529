package dev.careerpath.bench.planning;

import dev.careerpath.bench.system.ChildJvm;
import dev.careerpath.local.up.JvmSize;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What planning and assessing the example profiles costs in processor time, in a JVM like the
 * services' own, once it is warm. All in milliseconds.
 *
 * @param plan a first plan on average
 * @param planP99 the dearest in a hundred
 * @param replan a plan after one finished step on average
 * @param assessment on average
 */
public record ExamplesCost(double plan, double planP99, double replan, double assessment) {

    private static final int HEAP_MEGABYTES = 256;

    /**
     * Measures in a process of its own, for up to a minute.
     *
     * @param log where its output goes
     * @param examples the folder of the profiles
     */
    public static ExamplesCost measured(Path log, JvmSize size, Path examples) {
        try (ChildJvm child =
                ChildJvm.start(
                        log,
                        size,
                        HEAP_MEGABYTES,
                        CostOfExamples.class.getName(),
                        List.of(examples.toString()))) {
            return new JsonMapper().readValue(child.answer(), ExamplesCost.class);
        }
    }
}
