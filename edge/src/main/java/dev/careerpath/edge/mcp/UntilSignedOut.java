package dev.careerpath.edge.mcp;

import dev.careerpath.edge.session.EndedSignIns;
import dev.careerpath.edge.session.SignInNames;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.client.ResourceAccessException;

/**
 * Waits for a service for as long as the caller is signed in.
 *
 * @param by whose call it is
 */
record UntilSignedOut(EndedSignIns signIns, SignInNames by) {

    /** A wait that another thread may cut short. */
    private static final class Wait {

        private final Thread waiting = Thread.currentThread();
        private boolean cut;
        private boolean over;

        synchronized void cut() {
            if (!over) {
                cut = true;
                waiting.interrupt();
            }
        }

        /** Whether it was cut short; the thread goes on as if nothing had been. */
        synchronized boolean over() {
            over = true;
            if (cut) {
                Thread.interrupted();
            }
            return cut;
        }
    }

    /**
     * What the service answers; empty if the caller was signed out before it did.
     *
     * @throws ResourceAccessException if it gives no answer
     */
    <T> Optional<T> call(Supplier<T> service) {
        Wait wait = new Wait();
        try (var _ = signIns.watch(by, wait::cut)) {
            return Optional.of(service.get());
        } catch (ResourceAccessException e) {
            if (wait.over()) {
                return Optional.empty();
            }
            throw e;
        } finally {
            wait.over();
        }
    }
}
