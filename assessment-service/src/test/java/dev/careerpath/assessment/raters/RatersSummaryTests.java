package dev.careerpath.assessment.raters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.framework.RaterGroup;
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
            raters = raters.inviting(answered(i, asked, levels.get(i)));
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

    private static Map<String, Figures> reports(LeadersRaters raters) {
        return RatersSummary.of(Leaders.FRAMEWORK, raters).competencies().stream()
                .collect(
                        Collectors.toMap(
                                RatersSummary.Rated::competency, it -> it.groups().getFirst()));
    }

    private static Invitation answered(int number, List<String> asked, double level) {
        Instant at = START.plus(Duration.ofMinutes(number));
        List<Answer.Level> levels = new ArrayList<>();
        asked.forEach(code -> levels.add(new Answer.Level(code, level, "on " + code + number)));
        return new Invitation(
                        "invitation-" + number,
                        RaterGroup.REPORT,
                        null,
                        null,
                        "hash-" + number,
                        START,
                        START.plus(Duration.ofDays(30)),
                        null,
                        null)
                .answered(new Answer(at, levels, "comment " + number));
    }
}
