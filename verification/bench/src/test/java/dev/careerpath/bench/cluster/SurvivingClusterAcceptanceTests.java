package dev.careerpath.bench.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The cluster in short. How long anybody waited is printed and not judged, for a build shares its
 * processors with other tests; {@code ./career-path torture --cluster} judges it.
 */
class SurvivingClusterAcceptanceTests {

    private static final Path DATA = Path.of("target/cluster").toAbsolutePath();

    @Test
    void nothingIsLost() throws IOException {
        List<ClusterFault> faults =
                List.of(
                        ClusterFault.ROADMAP_KILLED,
                        ClusterFault.BROKER_1_KILLED,
                        ClusterFault.PROFILE_CUT_OFF);

        assertThat(new ClusterRun(DATA, 42, faults, null, null).run())
                .hasSize(1 + faults.size())
                .allSatisfy(row -> {
                    assertThat(row.acknowledged()).as(row.fault()).isPositive();
                    assertThat(row.broken()).as(row.fault()).isEmpty();
                });
    }
}
