package dev.careerpath.acceptance.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole system, as {@code ./career-path up} starts it. */
public final class RunningSystem implements AutoCloseable {

    /** Every scope there is. */
    public static final String ALL_SCOPES =
            "profiles:read profiles:write assessments:read assessments:write"
                    + " frameworks:manage roadmaps:read roadmaps:write subscriptions:manage"
                    + " metrics:read";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path data;
    private final int port;
    private final Backends backends;
    private final TraceCollector traces = new TraceCollector();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private RunningSystem(Path data, int port, Backends backends) {
        this.data = data;
        this.port = port;
        this.backends = backends;
    }

    static RunningSystem start() {
        try {
            Path data = Path.of(System.getProperty("acceptance.target", "target"), "system");
            deleted(data);
            RunningSystem system = new RunningSystem(data, freePort(), Backends.choose());
            try {
                system.up();
            } catch (RuntimeException | Error e) {
                system.close();
                throw e;
            }
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it on its data; does nothing that a user would not do. */
    public void up() {
        List<String> up =
                new ArrayList<>(
                        List.of("up", "--detach", "--without-cache", "--allow-local-webhooks"));
        up.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
        up.addAll(backends.options());
        CommandLine.run(up, traces.environment()).orFail();
    }

    /** Stops it; its data stays. */
    public void down() {
        run("down").orFail();
    }

    /** Runs a command on this system: {@code --data} is added. */
    public CommandLine.Said run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return CommandLine.run(all);
    }

    /** A command on this system that goes on until it is stopped. */
    public ProcessBuilder command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return CommandLine.command(all);
    }

    /** A caller of this tenant who may do everything. */
    public Caller caller(String tenant) {
        return caller(tenant, ALL_SCOPES);
    }

    /**
     * A caller of this tenant.
     *
     * @param scopes space separated
     */
    public Caller caller(String tenant, String scopes) {
        return new Caller(url(), token(tenant, scopes));
    }

    /**
     * A token of this tenant.
     *
     * @param scopes space separated
     */
    public String token(String tenant, String scopes) {
        return tokens.computeIfAbsent(
                tenant + " " + scopes,
                _ -> run("token", "--tenant", tenant, "--scope", scopes).orFail().lastLine());
    }

    /** A caller without any token. */
    public Caller stranger() {
        return new Caller(url(), null);
    }

    /** The edge. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** A topic of its broker. */
    public TopicReader topic(String name) {
        return new TopicReader(kafka(), name);
    }

    /** How clients reach its broker, by Kafka's names. */
    public Map<String, Object> kafka() {
        Properties settings = new Properties();
        Path told = data.resolve("keys/kafka.properties");
        if (embedded()) {
            try (var in = Files.newBufferedReader(told)) {
                settings.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        settings.put("bootstrap.servers", state().path("kafka").asString());
        Map<String, Object> all = new HashMap<>();
        settings.stringPropertyNames().forEach(name -> all.put(name, settings.getProperty(name)));
        return all;
    }

    /** What {@code status --json} says. */
    public JsonNode status() {
        return JSON.readTree(run("status", "--json").out());
    }

    /** Whether broker and store are the part {@code embedded}, so that a test may kill them. */
    public boolean embedded() {
        return backends.embedded();
    }

    /** The port a part answers on, its health for instance. */
    public int port(String part) {
        return part(part).path("port").asInt();
    }

    /** Kills a part's process as {@code kill -9} does. */
    public void kill(String part) {
        ProcessHandle.of(part(part).path("pid").asLong())
                .orElseThrow(() -> new AssertionError(part + " does not run"))
                .destroyForcibly();
    }

    /**
     * Waits until the launcher has started a killed part again.
     *
     * @param restarts as often as {@link #restarts(String)} said before the kill, and once more
     */
    public void awaitRestarted(String part, int restarts) {
        await().atMost(PATIENCE)
                .until(() ->
                        restarts(part) >= restarts
                                && part(part).path("status").asString().equals("HEALTHY"));
    }

    /** How often the launcher has started this part again. */
    public int restarts(String part) {
        return part(part).path("restarts").asInt();
    }

    /** Sends a part's process a signal, such as STOP or CONT. */
    public void signal(String part, String signal) throws IOException, InterruptedException {
        String pid = part(part).path("pid").asString();
        new ProcessBuilder("kill", "-" + signal, pid).inheritIO().start().waitFor();
    }

    /** The status of a part's readiness, asked on its own port. */
    public int readiness(String part) {
        return own(part).get("/actuator/health/readiness").status();
    }

    /** The status of a part's liveness, asked on its own port. */
    public int liveness(String part) {
        return own(part).get("/actuator/health/liveness").status();
    }

    /** A part's metrics in Prometheus' text form. */
    public String metrics(String part) {
        return own(part).get("/actuator/prometheus").expect(200).body();
    }

    /** The parts among these that have exported a span of the trace over OTLP. */
    public List<String> partsInTrace(String traceId, List<String> parts) {
        return traces.partsOf(traceId, parts);
    }

    private Caller own(String part) {
        return caller("operator", "metrics:read").at("http://127.0.0.1:" + port(part));
    }

    /** The folder of everything this system keeps. */
    public Path data() {
        return data;
    }

    /** What the parts have logged, in this run and the one before. */
    public String logs() {
        try (var files = Files.list(data.resolve("logs"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode part(String name) {
        return state().path("parts")
                .valueStream()
                .filter(part -> part.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no part " + name));
    }

    private JsonNode state() {
        try {
            return JSON.readTree(Files.readString(data.resolve("state.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints the warnings and errors of the parts beside a failed test. */
    void showTrouble(String test) {
        System.out.println("After '" + test + "' the logs in " + data.resolve("logs") + " say:");
        logs().lines()
                .filter(line -> line.contains("\"WARN\"") || line.contains("\"ERROR\""))
                .skip(Math.max(0, troubles() - 30))
                .forEach(System.out::println);
    }

    private long troubles() {
        return logs().lines()
                .filter(line -> line.contains("\"WARN\"") || line.contains("\"ERROR\""))
                .count();
    }

    /** Takes everything down; the logs stay beside the test reports. */
    @Override
    public void close() {
        run("down");
        backends.close();
        traces.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleted(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
