package dev.careerpath.edge.stream;

import dev.careerpath.edge.problem.BrokenOff;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream on its way: a part is asked for when the caller has the one before it, so that a slow
 * reader is the service's to cut off, and no part waits here.
 */
final class PassedOnStream implements Flow.Subscriber<List<ByteBuffer>> {

    private static final Logger log = LoggerFactory.getLogger(PassedOnStream.class);

    private final AsyncContext rest;
    private final ServletOutputStream toCaller;
    private Flow.@Nullable Subscription service;

    PassedOnStream(AsyncContext rest, ServletOutputStream toCaller) {
        this.rest = rest;
        this.toCaller = toCaller;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        service = subscription;
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        Flow.Subscription from = service;
        if (from == null) {
            return;
        }
        try {
            for (ByteBuffer part : parts) {
                toCaller.write(part);
            }
            toCaller.flush();
            from.request(1);
        } catch (IOException | IllegalStateException e) {
            log.debug("A caller has left a stream: {}", e.getMessage());
            from.cancel();
            end(rest::complete);
        }
    }

    @Override
    public void onError(Throwable failure) {
        log.debug("A service broke a stream off: {}", failure.getMessage());
        end(() -> {
            BrokenOff.mark(rest.getRequest(), failure);
            rest.dispatch();
        });
    }

    @Override
    public void onComplete() {
        end(rest::complete);
    }

    /** Ends an answer, unless the server was quicker. */
    static void end(Runnable how) {
        try {
            how.run();
        } catch (IllegalStateException e) {
            log.debug("The server has closed a stream already: {}", e.getMessage());
        }
    }
}
