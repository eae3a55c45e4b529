package dev.careerpath.starter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.starter.problem.ApiProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NotYetTests {

    private static final Instant NOW = Instant.parse("2027-01-01T12:00:00Z");

    @Test
    void aYoungProfileIsOnItsWay() {
        assertThat(status(NOW, NOW.minusSeconds(30))).isEqualTo(202);
    }

    @Test
    void anOldOneIsNotWhenEverythingSinceIsWorkedOff() {
        assertIsNotThere(NOW, NOW.minusSeconds(90));
    }

    @Test
    void aProfileStaysOnItsWayForAsLongAsTheServiceIsBehindIt() {
        assertThat(status(NOW.minusSeconds(3600), NOW.minusSeconds(1800))).isEqualTo(202);
        assertIsNotThere(NOW.minusSeconds(3600), NOW.minusSeconds(7200));
    }

    @Test
    void nothingIsMissingBeforeTheServiceKnowsHowFarItIs() {
        assertThat(status(null, NOW.minusSeconds(7200))).isEqualTo(202);
        assertIsNotThere(null, NOW.plusSeconds(60));
    }

    @Test
    void whatIsKnownOrNoProfilesIdWillNotCome() {
        NotYet notYet = notYet(NOW);
        assertThatThrownBy(() -> notYet.answer(id(NOW), _ -> true, "assessment"))
                .isInstanceOf(ApiProblem.class);
        assertThatThrownBy(
                        () -> notYet.answer(UUID.randomUUID().toString(), _ -> false, "assessment"))
                .isInstanceOf(ApiProblem.class);
    }

    private static void assertIsNotThere(@Nullable Instant caughtUpTo, Instant made) {
        assertThatThrownBy(() -> status(caughtUpTo, made)).isInstanceOf(ApiProblem.class);
    }

    private static int status(@Nullable Instant caughtUpTo, Instant made) {
        return notYet(caughtUpTo)
                .answer(id(made), _ -> false, "assessment")
                .getStatusCode()
                .value();
    }

    private static NotYet notYet(@Nullable Instant caughtUpTo) {
        return new NotYet(() -> caughtUpTo, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static String id(Instant made) {
        return new UUID(made.toEpochMilli() << 16 | 0x7000, 0x8000000000000000L).toString();
    }
}
