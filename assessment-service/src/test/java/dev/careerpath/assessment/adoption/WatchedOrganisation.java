package dev.careerpath.assessment.adoption;

import static dev.careerpath.assessment.readiness.Leaders.TODAY;

import dev.careerpath.assessment.cohorts.PublishedMeans;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.frameworks.AgreedFrameworks;
import dev.careerpath.assessment.frameworks.ShippedFrameworks;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.readiness.Assessed;
import dev.careerpath.assessment.readiness.Assessing;
import dev.careerpath.assessment.readiness.Readiness.Band;
import dev.careerpath.starter.access.AccessProperties;
import dev.careerpath.starter.problem.ApiProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An organisation that sees groups of its people, to somebody who manages its frameworks. */
final class WatchedOrganisation {

    static final String TENANT = "discreet";
    static final List<Framework> SHIPPED =
            List.of(FrameworkFile.shipped("1.0"), FrameworkFile.shipped("1.1"));

    private final List<Known> people;
    private final AgreedFrameworks agreed;
    private final Map<Integer, Assessed> assessed = new TreeMap<>();
    private final PublishedMeans means = new PublishedMeans();

    /**
     * @param groupsOnly tenants that see groups
     */
    WatchedOrganisation(List<Known> people, String... groupsOnly) {
        this.people = people;
        this.agreed =
                new AgreedFrameworks(
                        new AccessProperties("", Set.of(groupsOnly)),
                        new ShippedFrameworks(SHIPPED, "1.1"),
                        Set.of());
        SHIPPED.forEach(this::assess);
    }

    /** Whether the order was taken. */
    boolean adopts(Framework framework, @Nullable List<Integer> who) {
        try {
            agreed.requireAdoptable(
                    TENANT,
                    framework.version(),
                    who == null ? null : who.stream().map(String::valueOf).toList());
        } catch (ApiProblem refused) {
            return false;
        }
        if (who == null) {
            assess(framework);
        } else {
            who.forEach(one -> assess(one, framework));
        }
        return true;
    }

    /** Nothing where it is refused. */
    @Nullable FrameworkPreview previews(Framework framework) {
        try {
            agreed.require(TENANT, framework.version());
        } catch (ApiProblem refused) {
            return null;
        }
        PreviewTally tally = new PreviewTally();
        assessed.forEach((one, now) ->
                tally.add(
                        String.valueOf(one),
                        now,
                        Assessing.assess(framework, people.get(one), TODAY)));
        return tally.result(framework.version()).inGroups();
    }

    /** What the list, each assessment and each event show of everybody, in order. */
    List<Band> bands() {
        return assessed.values().stream().map(one -> one.readiness().band()).toList();
    }

    Map<String, Double> heatMap() {
        Map<String, Map<String, Double>> levels = new HashMap<>();
        assessed.forEach((one, now) ->
                now.competencies()
                        .forEach(it ->
                                levels.computeIfAbsent(it.code(), _ -> new HashMap<>())
                                        .put(String.valueOf(one), it.level())));
        return means.next(levels);
    }

    private void assess(Framework framework) {
        IntStream.range(0, people.size()).forEach(one -> assess(one, framework));
    }

    private void assess(int one, Framework framework) {
        assessed.put(one, Assessing.assess(framework, people.get(one), TODAY));
    }
}
