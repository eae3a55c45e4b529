package dev.careerpath.edge.forward;

import dev.careerpath.http.connections.BodyDeadlines;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sends. A small body of known length is read before the service is asked; of others
 * each piece goes on as it comes, and none is read once the request is over.
 */
final class CallersBody implements Flow.Publisher<ByteBuffer> {

    private static final int SMALL = 16 << 10;

    private final HttpServletRequest request;
    private byte @Nullable [] first;
    private volatile boolean over;
    private volatile boolean brokeOff;

    CallersBody(HttpServletRequest request) {
        this.request = request;
    }

    /** The body as the HTTP client takes it. */
    BodyPublisher publisher() throws IOException {
        if (!BodyDeadlines.hasBody(request)) {
            return BodyPublishers.noBody();
        }
        long length = request.getContentLengthLong();
        if (length > SMALL) {
            return BodyPublishers.fromPublisher(this, length);
        }
        first = read((int) length);
        if (first == null) {
            return BodyPublishers.noBody();
        }
        return length < 0 ? BodyPublishers.fromPublisher(this) : BodyPublishers.ofByteArray(first);
    }

    /** Whether the caller stopped in the middle of it. */
    boolean brokeOff() {
        return brokeOff;
    }

    /** Ends the reading, for which it waits if need be. */
    synchronized void end() {
        over = true;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> service) {
        service.onSubscribe(
                new Flow.Subscription() {
                    @Override
                    public void request(long pieces) {
                        // The thread that asks sends too, and would keep one piece until the next.
                        Thread.ofVirtual().start(() -> passOn(pieces, service));
                    }

                    @Override
                    public void cancel() {
                        over = true;
                    }
                });
    }

    private void passOn(long pieces, Flow.Subscriber<? super ByteBuffer> service) {
        try {
            for (long i = 0; i < pieces; i++) {
                byte[] piece = first == null ? read(-1) : first;
                first = null;
                if (piece == null) {
                    service.onComplete();
                    return;
                }
                service.onNext(ByteBuffer.wrap(piece));
            }
        } catch (IOException e) {
            service.onError(e);
        }
    }

    /**
     * So many bytes, or what has come where the number is negative.
     *
     * @return null at the end
     */
    private synchronized byte @Nullable [] read(int length) throws IOException {
        if (over) {
            throw new IOException("The request is over");
        }
        try {
            if (length >= 0) {
                return request.getInputStream().readNBytes(length);
            }
            byte[] piece = new byte[SMALL];
            int read = request.getInputStream().read(piece);
            return read < 0 ? null : Arrays.copyOf(piece, read);
        } catch (IOException e) {
            brokeOff = true;
            throw e;
        }
    }
}
