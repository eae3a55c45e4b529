package dev.careerpath.http.connections;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.coyote.AbstractProcessor;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's own endpoint, with what it lacks: a time for the whole head of a request (its
 * timeout begins anew with each byte), and a limit for each address.
 */
final class BoundedEndpoint extends NioEndpoint {

    private static final Logger log = LoggerFactory.getLogger(BoundedEndpoint.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final OpenByAddress open = new OpenByAddress();
    private volatile Duration headWithin = Duration.ofSeconds(10);
    private @Nullable Thread looking;

    /** Sets the limits before the start. */
    void limit(int perAddress, Duration headWithin) {
        open.limit(perAddress);
        this.headWithin = headWithin;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        try {
            if (socket.getRemoteAddress() instanceof InetSocketAddress address
                    && !open.admits(address.getAddress(), socket)) {
                return refuse(socket);
            }
        } catch (IOException e) {
            // Gone before it was looked at.
            return refuse(socket);
        }
        if (!super.setSocketOptions(socket)) {
            return false;
        }
        SocketWrapperBase<NioChannel> connection = connections.get(socket);
        if (connection != null) {
            // Until its first byte; after that the server sets its own times.
            connection.setReadTimeout(headWithin.toMillis());
        }
        return true;
    }

    /** The acceptor closes only what the endpoint has taken, so what it has not is closed here. */
    private boolean refuse(SocketChannel socket) {
        destroySocket(socket);
        return false;
    }

    @Override
    public void startInternal() throws Exception {
        super.startInternal();
        looking = Thread.ofVirtual().name("half-open-heads").start(this::look);
    }

    @Override
    public void stopInternal() {
        Thread thread = looking;
        if (thread != null) {
            thread.interrupt();
        }
        super.stopInternal();
    }

    private void look() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(LOOK);
                getConnections().forEach(this::closeIfItsHeadIsLate);
                open.tellRefused();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A processor waits with its connection in the middle of a head, or while it answers later. */
    private void closeIfItsHeadIsLate(SocketWrapperBase<NioChannel> connection) {
        if (connection.getCurrentProcessor() instanceof AbstractProcessor processor
                && !processor.isAsync()
                && !processor.isUpgrade()
                && late(processor.getRequest().getStartTimeNanos())) {
            log.info(
                    "A connection of {} was closed: the head of its request was not whole after {}",
                    connection.getRemoteAddr(),
                    headWithin);
            connection.setError(new SocketTimeoutException("The head took too long"));
            processSocket(connection, SocketEvent.ERROR, true);
        }
    }

    private boolean late(long began) {
        return began > 0 && System.nanoTime() - began > headWithin.toNanos();
    }
}
