package dev.careerpath.bench.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The cluster in short. */
class SurvivingClusterAcceptanceTests {

    private static final Path DATA = Path.of("target/cluster").toAbsolutePath();
    private static final List<ClusterFault> FAULTS =
            List.of(
                    ClusterFault.ROADMAP_KILLED,
                    ClusterFault.BROKER_1_KILLED,
                    ClusterFault.PROFILE_CUT_OFF);

    private static List<Row> rows = List.of();

    @BeforeAll
    static void torment() throws IOException {
        rows = new ClusterRun(DATA, 42, FAULTS, Load.Pace.LIGHT, null, null).run();
    }

    @Test
    void nothingIsLost() {
        assertThat(rows)
                .hasSize(1 + FAULTS.size())
                .allSatisfy(row -> {
                    assertThat(row.acknowledged()).as(row.fault()).isPositive();
                    assertThat(row.broken()).as(row.fault()).isEmpty();
                });
    }

    /** Of a machine that nothing else needs; a build shares it with other tests. */
    @Test
    @EnabledIfSystemProperty(named = "cluster", matches = "true")
    void nobodyWaitsLong() {
        assertThat(rows)
                .hasSize(1 + FAULTS.size())
                .allSatisfy(row -> assertThat(row.late()).as(row.fault()).isFalse());
    }
}
