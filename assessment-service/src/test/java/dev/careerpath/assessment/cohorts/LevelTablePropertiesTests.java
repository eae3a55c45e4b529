package dev.careerpath.assessment.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LevelTablePropertiesTests {

    /** A level as an assessment has it. */
    record Put(String competency, String person, double level) {}

    @Property
    void givesBackWhatWasPutInAlsoOnceItWasKept(@ForAll("puts") List<Put> puts) {
        LevelTable table = new LevelTable();
        Map<String, Map<String, Double>> plain = new HashMap<>();
        for (Put put : puts) {
            table.put(put.competency(), put.person(), put.level());
            plain.computeIfAbsent(put.competency(), _ -> new HashMap<>())
                    .put(put.person(), put.level());
        }

        LevelTable kept = LevelTable.read(table.write());

        assertThat(kept.competencies()).isEqualTo(plain.keySet());
        assertThat(kept.people()).isEqualTo(table.people());
        plain.forEach((competency, levels) -> {
            assertThat(table.of(competency)).isEqualTo(levels);
            assertThat(kept.of(competency)).isEqualTo(levels);
        });
        assertThat(kept.of("another")).isEmpty();
    }

    @Provide
    Arbitrary<List<Put>> puts() {
        return Combinators.combine(
                        Arbitraries.of("vision", "delivery", "finance"),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(0, 500))
                .as((competency, person, level) ->
                        new Put(competency, "person-" + person, level / 100.0))
                .list()
                .ofMaxSize(200);
    }
}
