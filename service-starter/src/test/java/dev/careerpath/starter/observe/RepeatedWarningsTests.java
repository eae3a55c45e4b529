package dev.careerpath.starter.observe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepeatedWarningsTests {

    private final AtomicLong now = new AtomicLong();
    private final LoggerContext logging = new LoggerContext();
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @BeforeEach
    void watch() {
        logging.addTurboFilter(new RepeatedWarnings(now::get));
        written.start();
        logging.getLogger("ROOT").addAppender(written);
    }

    @Test
    void letsADriversWarningThroughOnceInHalfAMinuteAndCountsTheRest() {
        var kafka = logging.getLogger("org.apache.kafka.clients.NetworkClient");
        for (int second = 0; second < 180; second++) {
            for (int i = 0; i < 20; i++) {
                kafka.warn("Connection to node " + i + " could not be established.");
            }
            now.addAndGet(Duration.ofSeconds(1).toNanos());
        }

        assertThat(written.list).hasSize(6 + 5);
        assertThat(written.list.get(1).getFormattedMessage())
                .isEqualTo("599 like the next were left out since the last of them");
    }

    @Test
    void leavesOutNothingElse() {
        var kafka = logging.getLogger("org.apache.kafka.clients.NetworkClient");
        var requests = logging.getLogger("dev.careerpath.starter.problem.ProblemAdvice");
        for (String what : List.of("lost", "refused", "reset")) {
            requests.error("A request failed unexpectedly");
            kafka.warn("The connection was " + what);
            kafka.info("Joined");
        }

        assertThat(written.list).hasSize(9);
    }
}
