package dev.careerpath.delivery.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A response that goes on after its request's thread has left. The server uses the same objects for
 * its next request once it has found the connection broken, so nothing here touches them from then
 * on: neither with another write, nor to end them a second time.
 */
final class OpenResponse extends OutputStream implements AsyncListener {

    private static final Logger log = LoggerFactory.getLogger(OpenResponse.class);

    private final OutputStream out;
    private @Nullable AsyncContext rest;
    private boolean over;

    OpenResponse(OutputStream out) {
        this.out = out;
    }

    /** Called once, before another thread writes. */
    synchronized void goOn(AsyncContext context) {
        rest = context;
        context.setTimeout(0);
        context.addListener(this);
    }

    /** Ends it as a whole, unless it is over. */
    synchronized void end() {
        if (!over && rest != null) {
            over = true;
            try {
                rest.complete();
            } catch (IllegalStateException e) {
                log.debug("The server was quicker to close a stream: {}", e.getMessage());
            }
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        unlessOver(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        unlessOver(out::flush);
    }

    private synchronized void unlessOver(Sending sending) throws IOException {
        if (over) {
            throw new IOException("The connection is closed");
        }
        try {
            sending.run();
        } catch (IOException e) {
            // From here on the server sees to it, and tells onError.
            over = true;
            throw e;
        }
    }

    private interface Sending {
        void run() throws IOException;
    }

    @Override
    public synchronized void onError(AsyncEvent event) {
        over = true;
        // Otherwise the server would try to add an error page.
        event.getAsyncContext().complete();
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        over = true;
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
