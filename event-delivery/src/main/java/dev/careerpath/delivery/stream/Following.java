package dev.careerpath.delivery.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Goes on with streams that have caught up. A stream has a thread only while it has something to
 * show, since a waiting thread's stack would be the most that an idle stream costs.
 */
@Component
class Following implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Following.class);

    private final LiveEvents live;
    private final ExecutorService workers =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("stream").factory());
    private final ScheduledThreadPoolExecutor heartbeats =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("stream-heartbeats").factory());

    Following(LiveEvents live) {
        this.live = live;
        heartbeats.setRemoveOnCancelPolicy(true);
    }

    /**
     * Follows until the stream ends.
     *
     * @param reader the stream's place among the live events; left at the end
     * @param done called once, at the end
     */
    void follow(EventStream stream, LiveReader reader, Runnable done) {
        new Follower(stream, reader, done).awaken(false);
    }

    @Override
    public void destroy() {
        heartbeats.shutdownNow();
        workers.shutdownNow();
    }

    private final class Follower {

        private final EventStream stream;
        private final LiveReader reader;
        private final Runnable done;
        private @Nullable Future<?> heartbeat;

        Follower(EventStream stream, LiveReader reader, Runnable done) {
            this.stream = stream;
            this.reader = reader;
            this.done = done;
        }

        /** Called by whoever has found the stream parked, so that no two threads work on it. */
        void awaken(boolean silent) {
            try {
                workers.execute(() -> goOn(silent));
            } catch (RejectedExecutionException e) {
                end();
            }
        }

        private void goOn(boolean silent) {
            try {
                if (heartbeat != null) {
                    heartbeat.cancel(false);
                }
                if (!stream.show(reader) && silent && stream.goesOn()) {
                    stream.beat(reader);
                }
                while (stream.goesOn() && !reader.hasEnded()) {
                    Duration patience = stream.patience();
                    // First the heartbeat: once it is parked, another thread may have it.
                    heartbeat =
                            heartbeats.schedule(
                                    this::beat, patience.toMillis(), TimeUnit.MILLISECONDS);
                    if (reader.park(() -> awaken(false))) {
                        return;
                    }
                    heartbeat.cancel(false);
                    stream.show(reader);
                }
                stream.end();
            } catch (IOException | RejectedExecutionException e) {
                log.debug("A follower has gone: {}", e.getMessage());
            } catch (RuntimeException e) {
                log.warn("A stream has broken", e);
            }
            end();
        }

        private void beat() {
            if (reader.unpark()) {
                awaken(true);
            }
        }

        private void end() {
            live.leave(reader);
            done.run();
        }
    }
}
