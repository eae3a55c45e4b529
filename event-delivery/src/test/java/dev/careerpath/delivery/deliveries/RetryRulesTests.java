package dev.careerpath.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.delivery.outbound.Reply;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    private final RetryRules rules =
            new RetryRules(Duration.ofSeconds(5), 3, Duration.ofHours(4), DAY);

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void countsEverySuccessAsDelivered(int status) {
        assertThat(rules.judge(answer(status, null), 1, NOW, NOW))
                .isEqualTo(new Verdict.Delivered());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 301, 302, 307, 400, 401, 404, 408, 429, 500, 502, 503})
    void triesEverythingElseAgain(int status) {
        assertThat(rules.judge(answer(status, null), 1, NOW, NOW))
                .isInstanceOf(Verdict.Again.class);
    }

    @Test
    void endsWhatIsGone() {
        assertThat(rules.judge(answer(410, null), 1, NOW, NOW)).isEqualTo(new Verdict.Gone());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void waitsAsLongAsTheEndpointAsks(int status) {
        Instant wish = NOW.plus(Duration.ofHours(2));

        assertThat(rules.judge(answer(status, wish), 1, NOW, NOW))
                .isEqualTo(new Verdict.Again(wish, true));
    }

    @Test
    void waitsAsLongAsIsLeftForAWishBeyondTheEndAndTriesOnceMore() {
        Instant end = NOW.plus(DAY);
        Instant later = NOW.plusSeconds(1);

        assertThat(rules.judge(answer(429, later.plus(DAY)), 1, NOW, later))
                .isEqualTo(new Verdict.Again(end, true));
        assertThat(rules.judge(answer(429, end.plus(DAY)), 2, NOW, end))
                .isEqualTo(new Verdict.GivenUp());
        assertThat(rules.judge(answer(429, end.plus(DAY)), 2, NOW, end.plusMillis(5)))
                .isEqualTo(new Verdict.GivenUp());
    }

    @Test
    void doesNotComeSoonerThanItsOwnBackOffHoweverSoonTheEndpointAsks() {
        assertThat(rules.judge(answer(429, NOW), 8, NOW, NOW))
                .isInstanceOfSatisfying(
                        Verdict.Again.class,
                        again -> assertThat(again.at()).isAfter(NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void heedsNoWishThatComesWithAnotherStatus() {
        assertThat(rules.judge(answer(500, NOW.plus(DAY)), 1, NOW, NOW))
                .isInstanceOfSatisfying(
                        Verdict.Again.class,
                        again -> assertThat(again.at()).isBefore(NOW.plusSeconds(10)));
    }

    @Property
    void staysWithinTheJitterOfAnEverLongerInterval(
            @ForAll @IntRange(min = 1, max = 40) int tries) {
        double middle = Math.min(5 * Math.pow(3, tries - 1), Duration.ofHours(4).toSeconds());

        Verdict verdict = rules.judge(answer(500, null), tries, NOW, NOW);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Again.class,
                        again ->
                                assertThat(Duration.between(NOW, again.at()).toMillis() / 1000.0)
                                        .isBetween(middle * 0.5 - 0.01, middle * 1.5 + 0.01));
    }

    @Property(tries = 200)
    void triesForAboutADayAndThenGivesUp(@ForAll @IntRange(min = 0, max = 1000) int anyRun) {
        Instant at = NOW;
        int tries = 1;
        Instant last = at;
        while (rules.judge(answer(500, null), tries, NOW, at) instanceof Verdict.Again again) {
            last = at;
            at = again.at();
            tries++;
        }

        assertThat(Duration.between(NOW, at)).isBetween(Duration.ofHours(17), DAY);
        assertThat(last).isBefore(at);
        assertThat(tries).isBetween(10, 24);
    }

    private static Reply answer(int status, Instant retryAfter) {
        return new Reply(status, "", null, retryAfter, Duration.ofMillis(3));
    }
}
