package dev.careerpath.delivery.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A server down to its sockets, for answers that no well-behaved server gives. */
public final class Server implements AutoCloseable {

    /** What happens to a connection once the request is read. */
    interface Behaviour {
        void serve(Socket connection, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Behaviour behaviour;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong written = new AtomicLong();

    private Server(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    /** Gives this answer to every request. */
    public static Server answering(String answer) throws IOException {
        return new Server((_, out) -> out.write(answer.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Takes requests and says nothing. */
    public static Server silent() throws IOException {
        return new Server((_, _) -> Thread.sleep(60_000));
    }

    /** Cuts every connection hard. */
    public static Server resetting() throws IOException {
        return new Server((connection, _) -> {
            connection.setSoLinger(true, 0);
            connection.close();
        });
    }

    /** Succeeds, with an answer that never ends. */
    public static Server endless() throws IOException {
        AtomicLong[] count = {new AtomicLong()};
        Server server =
                new Server((_, out) -> {
                    out.write(
                            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    byte[] chunk =
                            ("400\r\n" + "x".repeat(0x400) + "\r\n")
                                    .getBytes(StandardCharsets.US_ASCII);
                    while (true) {
                        out.write(chunk);
                        count[0].addAndGet(chunk.length);
                    }
                });
        count[0] = server.written;
        return server;
    }

    public URI uri(String host) {
        return URI.create("http://" + host + ":" + port() + "/hooks");
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** What came in, head and body. */
    public List<String> requests() {
        return requests;
    }

    long written() {
        return written.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            requests.add(request(connection.getInputStream()));
            behaviour.serve(connection, connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException e) {
            // The client has gone, which is what most of these servers provoke.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(connection);
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The connection ended early");
            }
            head.append((char) next);
        }
        int length = 0;
        for (String line : head.toString().split("\r\n")) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
