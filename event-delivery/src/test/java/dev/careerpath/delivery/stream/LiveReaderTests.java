package dev.careerpath.delivery.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.EventContract;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveReaderTests {

    private final LiveReader reader =
            new LiveReader(
                    new StreamFilter(
                            "acme", Set.of(), Set.of(), Set.of(), null, EventContract.ADDRESSES),
                    List.of());

    @Test
    void givesBackWhatWasParkedOnce() {
        assertThat(reader.park(() -> {})).isTrue();
        assertThat(reader.unpark()).isTrue();
    }

    @Test
    void refusesToParkAfterACallThatCameTooEarlySoThatItIsNotLost() {
        assertThat(reader.unpark()).isFalse();
        assertThat(reader.park(() -> {})).as("the call is heeded now").isFalse();
        assertThat(reader.park(() -> {})).as("and only once").isTrue();
    }

    @Test
    void callsWhoeverIsParkedAtItsEndAndParksNobodyAfterwards() {
        boolean[] called = {false};
        reader.park(() -> called[0] = true);
        reader.end();
        assertThat(called[0]).isTrue();
        assertThat(reader.park(() -> {})).isFalse();
    }
}
