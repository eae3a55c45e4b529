package dev.careerpath.roadmap.planning.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CyclesTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({"4,4", "8,8", "13,13", "26,26", "39,39", "52,52", "1,4", "9,13", "16,17"})
    void aStepTakesWhatItSaysFromTheBeginningOfAQuarter(int says, int takes) {
        assertThat(Cycles.from(MONDAY).weeks(Cycles.wherever(says))).isEqualTo(takes);
    }

    @Property
    void quartersOfAYearTakeTheSameWhereverTheyBegin(
            @ForAll @IntRange(min = 0, max = 2) int before,
            @ForAll @IntRange(min = 1, max = 8) int quarters) {
        Cycles cycles = new Cycles(MONDAY, before);
        assertThat(cycles.weeks(Cycles.wherever(13 * quarters))).isEqualTo(13 * quarters);
    }

    @Property
    void holdsAStepWhereverItBegins(
            @ForAll @IntRange(min = 0, max = 40) int begin,
            @ForAll @IntRange(min = 0, max = 120) int weeks) {
        Cycles cycles = Cycles.from(MONDAY);
        int takes = cycles.weeks(begin + Cycles.wherever(weeks)) - cycles.weeks(begin);
        assertThat(takes).isBetween(weeks, weeks + 5);
    }

    @Property
    void goesOnInTheSameRhythmFromAnyDay(
            @ForAll @IntRange(min = -800, max = 800) int days,
            @ForAll @IntRange(min = 0, max = 20) int later) {
        LocalDate day = MONDAY.plusDays(days);
        Cycles holding = Cycles.holding(MONDAY, day);

        assertThat(day).isBetween(holding.monday(), holding.first(1).minusDays(1));
        assertThat(Cycles.holding(MONDAY, holding.first(later)).monday())
                .isEqualTo(holding.first(later));
        assertThat(Cycles.holding(holding.quarter(), day)).isEqualTo(holding);
        assertThat(holding.next().first(later)).isEqualTo(holding.first(later + 1));
    }

    @Property
    void countsWholeCyclesAndThoseThatAreBegun(
            @ForAll @IntRange(min = 0, max = 2) int before,
            @ForAll @IntRange(min = 0, max = 200) int weeks) {
        Cycles cycles = new Cycles(MONDAY, before);

        assertThat(weeks)
                .isBetween(
                        cycles.weeks(cycles.within(weeks)),
                        cycles.weeks(cycles.within(weeks) + 1) - 1);
        assertThat(cycles.covering(weeks))
                .isEqualTo(
                        cycles.within(weeks)
                                + (cycles.weeks(cycles.within(weeks)) < weeks ? 1 : 0));
    }
}
