package dev.careerpath.bench.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.bench.planning.Measuring.Measured;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.CatalogueFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The short form of the report; the long one is a command. */
class OptimalityTests {

    private static final int PROFILES = 24;
    private static final double EFFORT = 2;

    @Test
    void plansComeNearTheOptimum() {
        AnyLeader any = new AnyLeader();
        List<Measured> all =
                IntStream.range(0, PROFILES)
                        .mapToObj(
                                seed -> Measuring.measure("profile " + seed, any.of(seed), EFFORT))
                        .toList();
        System.out.printf(
                "Plans against the exact model: %d profiles, %d optima proven, mean gap %.2f %%,"
                        + " worst %.2f %%%n",
                all.size(),
                all.stream().filter(Measured::proven).count(),
                OptimalityReport.mean(all),
                OptimalityReport.worst(all));
        assertThat(all).filteredOn(Measured::proven).hasSizeGreaterThan(PROFILES / 2);
        assertThat(OptimalityReport.mean(all)).isLessThan(2);
        assertThat(OptimalityReport.worst(all)).isLessThan(10);
    }

    @Test
    void catalogueNamesOnlyCompetenciesAndGatesOfTheFramework() {
        Framework framework = FrameworkFile.shipped("1.1");
        Catalogue catalogue = CatalogueFile.shipped("1.1");
        assertThat(framework.competencies())
                .extracting(it -> it.code())
                .containsAll(catalogue.competencies());
        assertThat(framework.gates()).extracting(it -> it.code()).containsAll(catalogue.gates());
    }
}
