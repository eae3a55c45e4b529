package dev.careerpath.assessment.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureTests {

    @Test
    void fourPeopleHaveNoFigure() {
        assertThat(Figure.next(null, people(4, 3.0))).isNull();
    }

    @Test
    void fivePeopleHaveTheirMean() {
        assertThat(Figure.next(null, people(5, 3.04))).extracting(Figure::level).isEqualTo(3.0);
    }

    @Test
    void staysUntilFiveMakeTheDifference() {
        Figure first = Figure.next(null, people(5, 3.0));
        Map<String, Double> levels = new HashMap<>(people(5, 3.0));
        for (int joined = 5; joined < 9; joined++) {
            levels.put("p" + joined, 5.0);
            assertThat(Figure.next(first, levels)).isSameAs(first);
        }
        levels.put("p0", 4.0);
        assertThat(Figure.next(first, levels)).isNotEqualTo(first);
    }

    @Test
    void whoLeavesIsCountedAmongTheDifference() {
        Figure first = Figure.next(null, people(12, 3.0));
        Map<String, Double> levels = new HashMap<>(people(12, 3.0));
        for (int left = 0; left < 4; left++) {
            levels.remove("p" + left);
            assertThat(Figure.next(first, levels)).isSameAs(first);
        }
        levels.remove("p4");
        assertThat(Figure.next(first, levels)).extracting(Figure::people).isEqualTo(7);
    }

    @Test
    void showsPeopleInStepsOfFiveAndNothingOnceTooFewAreLeft() {
        Figure nine = Figure.next(null, people(9, 3.0));
        assertThat(nine).extracting(Figure::peopleRounded).isEqualTo(5);
        assertThat(nine).extracting(figure -> figure.showsFor(4)).isEqualTo(false);
    }

    private static Map<String, Double> people(int many, double level) {
        Map<String, Double> levels = new HashMap<>();
        for (int i = 0; i < many; i++) {
            levels.put("p" + i, level);
        }
        return levels;
    }
}
