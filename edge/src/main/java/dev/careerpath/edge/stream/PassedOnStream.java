package dev.careerpath.edge.stream;

import dev.careerpath.edge.session.EndedSignIns;
import dev.careerpath.edge.session.SignInNames;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream on its way: a part is asked for when the caller has the one before it, so that a slow
 * reader is the service's to cut off, and no part waits here. A reader that takes nothing at all
 * for as long as the server waits to write is the edge's to cut off.
 */
public final class PassedOnStream implements Flow.Subscriber<List<ByteBuffer>> {

    private static final Logger log = LoggerFactory.getLogger(PassedOnStream.class);
    private static final String BROKE_OFF = PassedOnStream.class.getName();

    private final AsyncContext rest;
    private final ServletOutputStream toCaller;
    private final OpenStreams all;
    private EndedSignIns.@Nullable UnderWay signIn;
    private Flow.@Nullable Subscription service;
    private boolean over;
    private volatile boolean ending;

    private PassedOnStream(AsyncContext rest, ServletOutputStream toCaller, OpenStreams all) {
        this.rest = rest;
        this.toCaller = toCaller;
        this.all = all;
    }

    /** Begins one, before anything comes; its request's thread may leave then. */
    public static PassedOnStream begin(
            HttpServletRequest request, HttpServletResponse response, OpenStreams all)
            throws IOException {
        PassedOnStream stream =
                new PassedOnStream(
                        request.startAsync(request, response), response.getOutputStream(), all);
        stream.rest.setTimeout(0);
        stream.rest.addListener(stream.new Ending());
        stream.signIn = all.begun(stream, SignInNames.of(request));
        return stream;
    }

    /**
     * Whether a request is one whose stream broke off after its first thread had left it; it comes
     * once more, for its connection to be broken.
     */
    public static boolean brokeOff(HttpServletRequest request) {
        return request.getAttribute(BROKE_OFF) != null;
    }

    /** Ends it as a whole for the caller, unless it is over; a slow reader gets no further part. */
    void end() {
        ending = true;
        end(rest::complete);
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription subscription) {
        service = subscription;
        if (over) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> parts) {
        Flow.Subscription from = service;
        if (from == null || over || ending) {
            return;
        }
        try {
            for (ByteBuffer part : parts) {
                toCaller.write(part);
            }
            toCaller.flush();
            from.request(1);
        } catch (IOException e) {
            log.debug("A caller has left a stream: {}", e.getMessage());
            // From here on the server sees to the answer, and tells Ending.
            leave();
        }
    }

    @Override
    public synchronized void onError(Throwable failure) {
        log.debug("A service broke a stream off: {}", failure.getMessage());
        end(() -> {
            rest.getRequest().setAttribute(BROKE_OFF, true);
            rest.dispatch();
        });
    }

    @Override
    public void onComplete() {
        end();
    }

    private synchronized void end(Runnable how) {
        if (over) {
            return;
        }
        over = true;
        try {
            how.run();
        } catch (IllegalStateException e) {
            log.debug("The server was quicker to close a stream: {}", e.getMessage());
        }
    }

    private synchronized void leave() {
        over = true;
        if (service != null) {
            service.cancel();
        }
    }

    /** The server's side of the end; after it the answer's objects are of another request. */
    private final class Ending implements AsyncListener {

        @Override
        public void onError(AsyncEvent event) {
            leave();
            // Without this the server would try to answer with an error page.
            event.getAsyncContext().complete();
        }

        @Override
        public void onComplete(AsyncEvent event) {
            leave();
            if (signIn != null) {
                signIn.close();
            }
            all.ended(PassedOnStream.this);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            onError(event);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // Nobody starts it anew.
        }
    }
}
