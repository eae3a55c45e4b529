package dev.careerpath.assessment.raters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.leader.AnswerBatches;
import dev.careerpath.assessment.raters.RatersSummary.Figures;
import dev.careerpath.assessment.readiness.Leaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What a summary gives away, and what not. */
class RatersSummaryTests {

    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final List<String> CODES = List.of("security-risk", "ai-strategy");

    @Property
    void noTwoSummariesDifferByLessThanThreeReports(
            @ForAll @Size(max = 12) List<@DoubleRange(max = 5) Double> levels,
            @ForAll @IntRange(max = 4095) int which) {
        LeadersRaters raters = LeadersRaters.none("profile", "acme");
        Map<String, Figures> before = reports(raters);
        for (int i = 0; i < levels.size(); i++) {
            // Some raters answer one question, some both.
            List<String> asked = (which >> i & 1) == 0 ? CODES : CODES.subList(0, 1);
            raters = raters.inviting(answered(RaterGroup.REPORT, i, asked, levels.get(i), 3));
            Map<String, Figures> after = reports(raters);
            for (Map.Entry<String, Figures> entry : after.entrySet()) {
                Figures known = before.get(entry.getKey());
                int more = entry.getValue().answers() - (known == null ? 0 : known.answers());
                assertThat(more).isIn(0, 3);
                if (more == 0) {
                    assertThat(entry.getValue()).isEqualTo(known);
                }
                assertThat(entry.getValue().lowest()).isNull();
                assertThat(entry.getValue().highest()).isNull();
            }
            assertThat(after.keySet()).containsAll(before.keySet());
            before = after;
        }
        int shown = levels.size() - levels.size() % 3;
        RatersSummary summary = RatersSummary.of(Leaders.FRAMEWORK, raters);
        assertThat(summary.groups())
                .allSatisfy(group -> {
                    assertThat(group.shown()).isEqualTo(shown);
                    assertThat(group.comments()).hasSize(shown);
                });
    }

    /**
     * An adversary reads every summary, and between two answers has frameworks with any minimum
     * adopted. Whatever sum it takes from another is over three answers or more, and what was shown
     * before stays as it was.
     */
    @Property
    void whoReadsEverySummaryLearnsNoSingleAnswer(
            @ForAll @Size(max = 14) List<@DoubleRange(max = 5) Double> levels,
            @ForAll @Size(value = 14) List<@IntRange(min = 1, max = 6) Integer> minimums,
            @ForAll boolean peers) {
        RaterGroup group = peers ? RaterGroup.PEER : RaterGroup.REPORT;
        LeadersRaters raters = LeadersRaters.none("profile", "acme");
        int shown = 0;
        double sum = 0;
        int comments = 0;
        for (int i = 0; i < levels.size(); i++) {
            int batch = AnswerBatches.size(group, minimums.get(i));
            raters = raters.inviting(answered(group, i, CODES, levels.get(i), batch));
            RatersSummary summary = RatersSummary.of(Leaders.FRAMEWORK, raters);
            int counted = AnswerBatches.counted(sizes(raters, group));
            assertThat(counted - shown)
                    .satisfiesAnyOf(
                            more -> assertThat(more).isZero(),
                            more -> assertThat(more).isGreaterThan(2));
            Figures figures =
                    summary.competencies().isEmpty() ? null : reports(raters).get(CODES.getFirst());
            assertThat(figures == null ? 0 : figures.answers()).isEqualTo(counted);
            double total = figures == null ? 0 : figures.average() * figures.answers();
            if (counted == shown) {
                assertThat(total).isEqualTo(sum);
                assertThat(summary.groups().getFirst().comments()).hasSize(comments);
            }
            shown = counted;
            sum = total;
            comments = summary.groups().getFirst().comments().size();
        }
    }

    private static List<Integer> sizes(LeadersRaters raters, RaterGroup group) {
        return raters.invitations().stream().map(it -> it.answer().batchSize(group)).toList();
    }

    private static Map<String, Figures> reports(LeadersRaters raters) {
        return RatersSummary.of(Leaders.FRAMEWORK, raters).competencies().stream()
                .collect(
                        Collectors.toMap(
                                RatersSummary.Rated::competency, it -> it.groups().getFirst()));
    }

    private static Invitation answered(
            RaterGroup group, int number, List<String> asked, double level, int batch) {
        Instant at = START.plus(Duration.ofMinutes(number));
        List<Answer.Level> levels = new ArrayList<>();
        asked.forEach(code -> levels.add(new Answer.Level(code, level, "on " + code + number)));
        return new Invitation(
                        "invitation-" + number,
                        group,
                        null,
                        null,
                        "hash-" + number,
                        START,
                        START.plus(Duration.ofDays(30)),
                        null,
                        null)
                .answered(new Answer(at, levels, "comment " + number, batch));
    }
}
