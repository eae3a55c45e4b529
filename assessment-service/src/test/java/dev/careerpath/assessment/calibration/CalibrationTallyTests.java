package dev.careerpath.assessment.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.readiness.MeasuredGain;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTallyTests {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Test
    void nineLeadersAreToldNothingOfAndTenAre() {
        assertThat(tally(9).result("1.1").gains()).isEmpty();
        Calibration ten = tally(10).result("1.1");
        assertThat(ten.leaders()).isEqualTo(10);
        assertThat(ten.gains())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.activity()).isEqualTo("run-an-ai-pilot");
                    assertThat(it.competency()).isEqualTo("ai-strategy");
                    assertThat(it.leaders()).isEqualTo(10);
                    assertThat(it.predicted()).isEqualTo(0.6);
                    assertThat(it.measured()).isEqualTo(0.45);
                    assertThat(it.difference()).isEqualTo(-0.15);
                    assertThat(it.standardError()).isEqualTo(0.1);
                });
    }

    @Test
    void oneLeaderMoreChangesNoFigure() {
        assertThat(tally(11).result("1.1")).isEqualTo(tally(10).result("1.1"));
        assertThat(tally(19).result("1.1")).isEqualTo(tally(10).result("1.1"));
        assertThat(tally(20).result("1.1").gains().getFirst().leaders()).isEqualTo(20);
    }

    @Test
    void aLeaderCountsOnceForAnActivity() {
        CalibrationTally tally = new CalibrationTally();
        for (int i = 0; i < 30; i++) {
            tally.add("one", List.of(gain(0.5, i)));
        }
        assertThat(tally.result("1.1").gains()).isEmpty();
    }

    /** Leaders who gained 0, 0.1, 0.2 … and again from the eleventh on. */
    private static CalibrationTally tally(int leaders) {
        CalibrationTally tally = new CalibrationTally();
        for (int i = 0; i < leaders; i++) {
            tally.add("leader-%02d".formatted(i), List.of(gain(i % 10 / 10.0, i)));
        }
        return tally;
    }

    private static MeasuredGain gain(double measured, int day) {
        return new MeasuredGain("run-an-ai-pilot", "ai-strategy", 0.6, measured, DAY.plusDays(day));
    }
}
