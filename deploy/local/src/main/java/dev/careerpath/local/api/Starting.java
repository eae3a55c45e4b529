package dev.careerpath.local.api;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.PartState;
import dev.careerpath.local.data.PartState.Status;
import dev.careerpath.local.data.SystemState;
import java.time.Duration;
import java.util.List;

/** Waits for a system that has not finished its start, or that starts a part again. */
public final class Starting {

    private static final Duration LOOK = Duration.ofMillis(200);

    private Starting() {}

    /**
     * Says so and waits, unless all of it has started.
     *
     * @return the system as it is then; a part that is down is not waited for
     * @throws Trouble if none runs, or if its start takes longer than this
     */
    public static SystemState await(DataFolder data, Terminal terminal, Duration patience) {
        SystemState state = SystemState.running(data);
        if (started(state)) {
            return state;
        }
        terminal.aside("The system is still starting; waiting until it is there.");
        long until = System.nanoTime() + patience.toNanos();
        while (!started(state)) {
            if (System.nanoTime() > until) {
                throw new Trouble(
                        "The system has not started within %d s%s: see ./career-path status and ./career-path logs."
                                .formatted(patience.toSeconds(), missing(state)));
            }
            pause();
            state = SystemState.running(data);
        }
        return state;
    }

    private static boolean started(SystemState state) {
        return state.ready() && starting(state).isEmpty();
    }

    private static List<String> starting(SystemState state) {
        return state.parts().stream()
                .filter(part -> part.status() == Status.STARTING)
                .map(PartState::name)
                .toList();
    }

    private static String missing(SystemState state) {
        List<String> starting = starting(state);
        return starting.isEmpty() ? "" : " (not healthy yet: " + String.join(", ", starting) + ")";
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }
}
