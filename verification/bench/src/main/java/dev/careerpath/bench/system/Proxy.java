package dev.careerpath.bench.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** Forwards one port to another, and can be a bad line: slow, silent, or broken. */
public final class Proxy implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final ServerSocket server;
    private final IntSupplier target;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private volatile long delayMillis;
    private volatile boolean silent;
    private volatile boolean closed;

    /** Forwards a free port to the given one until it is closed. */
    public Proxy(int target) {
        this("proxy-" + target, () -> target);
    }

    /**
     * Listens on a free port until it is closed.
     *
     * @param target where the next connection goes; 0 if it is to be closed
     */
    public Proxy(String name, IntSupplier target) {
        this.target = target;
        try {
            server = new ServerSocket(Ports.free(), 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name(name).start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Delays each piece of data by so long, in each direction. */
    public void delay(long millis) {
        delayMillis = millis;
    }

    /** While silent, data is taken and kept; it goes on afterwards. */
    public void silent(boolean silent) {
        this.silent = silent;
    }

    /** While closed, every connection ends, new ones at once. */
    public void closed(boolean closed) {
        this.closed = closed;
        if (closed) {
            reset();
        }
    }

    /** Cuts every connection as a crashed machine's router would: with a reset. */
    public void reset() {
        lines.forEach(Line::reset);
    }

    /** Cuts the connections to one of several targets. */
    public void reset(int port) {
        lines.stream().filter(line -> line.there.getPort() == port).forEach(Line::reset);
    }

    /** Connections that are open now never carry anything again, and nobody is told. */
    public void blackHole() {
        lines.forEach(line -> line.dead = true);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                // The next one may work; the end is seen by the loop.
                continue;
            }
        }
    }

    private void connect(Socket client) {
        try {
            int port = closed ? 0 : target.getAsInt();
            if (port == 0) {
                close(client);
                return;
            }
            Socket there = new Socket(InetAddress.getLoopbackAddress(), port);
            client.setTcpNoDelay(true);
            there.setTcpNoDelay(true);
            Line line = new Line(client, there);
            lines.add(line);
            Thread.ofVirtual().start(() -> line.pump(client, there));
            Thread.ofVirtual().start(() -> line.pump(there, client));
        } catch (IOException e) {
            close(client);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.forEach(Line::reset);
    }

    private final class Line {

        private final Socket client;
        private final Socket there;
        private volatile boolean dead;

        Line(Socket client, Socket there) {
            this.client = client;
            this.there = there;
        }

        void pump(Socket from, Socket to) {
            byte[] buffer = new byte[BUFFER];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                int count = in.read(buffer);
                while (count >= 0) {
                    if (delayMillis > 0) {
                        Thread.sleep(delayMillis);
                    }
                    while (silent || dead) {
                        Thread.sleep(20);
                    }
                    out.write(buffer, 0, count);
                    count = in.read(buffer);
                }
            } catch (IOException e) {
                // One end is gone, so the other goes too.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                end();
            }
        }

        void reset() {
            try {
                client.setSoLinger(true, 0);
                there.setSoLinger(true, 0);
            } catch (IOException e) {
                // Closed already.
            }
            end();
        }

        private void end() {
            lines.remove(this);
            close(client);
            close(there);
        }
    }
}
