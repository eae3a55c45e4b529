package dev.careerpath.bench.webhooks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** The endpoints, each on a port of its own: most of them well, the others dead in every way. */
final class Endpoints implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern TIME = Pattern.compile("\"time\":\"([^\"]+)\"");

    private final List<HttpServer> well = new ArrayList<>();
    private final List<ServerSocket> dead = new ArrayList<>();
    private final List<String> urls = new ArrayList<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentMap<String, Boolean> first = new ConcurrentHashMap<>();
    private final LongAdder repeats = new LongAdder();
    private final LongAdder plain = new LongAdder();
    private volatile Histogram lateness = fresh();

    /** Opens them: {@code wellCount} that answer 204, and {@code deadCount} that never do. */
    Endpoints(int wellCount, int deadCount) throws IOException {
        for (int i = 0; i < wellCount; i++) {
            urls.add(openWell(Integer.toString(i)));
        }
        for (int i = 0; i < deadCount; i++) {
            openDead(i);
        }
    }

    /** Those that are well, then the dead ones. */
    List<String> urls() {
        return urls;
    }

    /** Different events that came to different endpoints. */
    long arrived() {
        return first.size();
    }

    long repeats() {
        return repeats.sum();
    }

    /** Posts that were no events. */
    long plain() {
        return plain.sum();
    }

    /** Microseconds from an event's time to its first arrival, since the last reset. */
    Histogram lateness() {
        return lateness;
    }

    void reset() {
        first.clear();
        repeats.reset();
        plain.reset();
        lateness = fresh();
    }

    @Override
    public void close() throws IOException {
        well.forEach(server -> server.stop(0));
        for (ServerSocket socket : dead) {
            socket.close();
        }
        workers.shutdownNow();
    }

    private String openWell(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 100);
        server.setExecutor(workers);
        server.createContext(
                "/",
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    // Before the answer, so that whoever was answered was counted.
                    count(name, body);
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        well.add(server);
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void count(String name, String body) {
        Matcher id = ID.matcher(body);
        Matcher time = TIME.matcher(body);
        if (!id.find() || !time.find()) {
            plain.increment();
        } else if (first.putIfAbsent(name + " " + id.group(1), true) != null) {
            repeats.increment();
        } else {
            Duration late = Duration.between(Instant.parse(time.group(1)), Instant.now());
            lateness.recordValue(Math.max(0, late.toNanos() / 1000));
        }
    }

    private void openDead(int kind) throws IOException {
        ServerSocket socket = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        urls.add("http://127.0.0.1:" + socket.getLocalPort() + "/");
        if (kind % 5 == 0) {
            // Nobody listens there any more.
            socket.close();
            return;
        }
        dead.add(socket);
        Thread.ofVirtual()
                .start(() -> {
                    while (!socket.isClosed()) {
                        try {
                            Socket connection = socket.accept();
                            workers.execute(() -> disappoint(kind % 5, connection));
                        } catch (IOException e) {
                            return;
                        }
                    }
                });
    }

    private static void disappoint(int kind, Socket connection) {
        try (connection) {
            OutputStream out = connection.getOutputStream();
            switch (kind) {
                case 1, 2 -> Thread.sleep(Duration.ofMinutes(10));
                case 3 -> {
                    out.write(
                            "HTTP/1.1 500 Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    connection.getInputStream().readNBytes(100);
                }
                default -> connection.setSoLinger(true, 0);
            }
        } catch (IOException e) {
            // The other side gave up first.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Histogram fresh() {
        return new ConcurrentHistogram(3);
    }
}
