package dev.careerpath.bench.cluster;

import dev.careerpath.bench.system.Pause;
import dev.careerpath.bench.system.Ports;
import dev.careerpath.bench.system.Proxy;
import dev.careerpath.bench.torture.Published;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.token.AccessTokens;
import dev.careerpath.local.token.SigningKeys;
import dev.careerpath.local.up.Replicas;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Three brokers, a store, and two replicas of each service and of the edge behind balancers. The
 * second replica of each reaches brokers and store by ways of its own, and can be cut off.
 */
final class Cluster implements AutoCloseable {

    static final List<String> SERVICES = List.of("profile", "assessment", "roadmap");

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DataFolder data;
    private final Store store;
    private final Proxy storeWay;
    private final Brokers brokers;
    private final int publicPort = Ports.free();
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, List<Replica>> replicas = new LinkedHashMap<>();
    private final Map<String, Balancer> balancers = new LinkedHashMap<>();
    private final Map<String, Published> deleted = new HashMap<>();

    /**
     * Prepares it; only the store runs.
     *
     * @param mongodb see {@link Store}
     */
    Cluster(Path folder, @Nullable String mongodb) {
        data = new DataFolder(folder.resolve("product"));
        data.create();
        store = new Store(folder, mongodb);
        storeWay = store.way();
        brokers =
                new Brokers(
                        folder,
                        SERVICES.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList());
    }

    /** Starts every replica of a release, whether the brokers run or not. */
    void startProduct(Path home) {
        Replicas release = new Replicas(home, data, publicPort);
        for (String name : SERVICES) {
            replicas.put(
                    name, List.of(service(release, name, false), service(release, name, true)));
            balancers.put(name, new Balancer(name, of(name)));
        }
        replicas.put("edge", List.of(edge(release, 1), edge(release, 2)));
        balancers.put("edge", new Balancer("edge", of("edge")));
    }

    /**
     * Lets every replica be of this release from its next start on.
     *
     * @param more what it is to find in its environment besides
     */
    void use(Path home, Map<String, String> more) {
        environment.putAll(more);
        Replicas release = new Replicas(home, data, publicPort);
        for (Replica replica : all()) {
            Replicas.Command command = replica.command().apply(release);
            replica.process().use(command.line(), environment(command));
        }
    }

    private Replica service(Replicas release, String name, boolean second) {
        int port = Ports.free();
        Proxy http = new Proxy(port);
        if (!second) {
            return replica(
                    name + "-1",
                    release,
                    all -> all.service(name, port, brokers.servers(), store.uri(storeWay)),
                    http,
                    List.of(http));
        }
        String line = name.toUpperCase(Locale.ROOT);
        Proxy mongo = store.way();
        List<Proxy> ways = new ArrayList<>(List.of(http, mongo));
        ways.addAll(brokers.forwarders(line));
        return replica(
                name + "-2",
                release,
                all -> all.service(name, port, brokers.servers(line), store.uri(mongo)),
                http,
                ways);
    }

    private Replica edge(Replicas release, int number) {
        int port = Ports.free();
        Proxy http = new Proxy(port);
        Map<String, Integer> services = new HashMap<>();
        SERVICES.forEach(name -> services.put(name, balancer(name).port()));
        return replica(
                "edge-" + number, release, all -> all.edge(port, services), http, List.of(http));
    }

    private Replica replica(
            String name,
            Replicas release,
            Function<Replicas, Replicas.Command> command,
            Proxy http,
            List<Proxy> ways) {
        Replicas.Command first = command.apply(release);
        return new Replica(
                new Restartable(name, first.line(), environment(first), data.logs()),
                command,
                http,
                ways);
    }

    private Map<String, String> environment(Replicas.Command command) {
        Map<String, String> all = new HashMap<>(command.environment());
        all.putAll(environment);
        return all;
    }

    Brokers brokers() {
        return brokers;
    }

    Store store() {
        return store;
    }

    /** Both replicas of a service or of the edge. */
    List<Replica> of(String name) {
        return replicas.getOrDefault(name, List.of());
    }

    /** All replicas, a service's beside each other. */
    List<Replica> all() {
        return replicas.values().stream().flatMap(List::stream).toList();
    }

    private Balancer balancer(String name) {
        Balancer balancer = balancers.get(name);
        if (balancer == null) {
            throw new IllegalStateException("The product was not started");
        }
        return balancer;
    }

    /** Where clients reach it. */
    String url() {
        return "http://127.0.0.1:" + balancer("edge").port();
    }

    /** Records that are no longer on their topics, by topic, for who checks all there ever were. */
    Map<String, Published> deleted() {
        return deleted;
    }

    /** A token for everything a tenant may do. */
    String token(String tenant, String subject) {
        return new AccessTokens(SigningKeys.read(data), Clock.systemUTC())
                .sign(
                        tenant,
                        subject,
                        String.join(" ", AccessTokens.ALL_SCOPES),
                        Duration.ofHours(12));
    }

    /**
     * Waits until every replica takes part and every partition has all its copies.
     *
     * @throws IllegalStateException if that takes too long
     */
    void awaitWhole() {
        brokers.awaitWhole();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!balancers.values().stream().allMatch(Balancer::whole)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "Not every replica became ready; their logs are in " + data.logs());
            }
            Pause.millis(200);
        }
    }

    /** Waits until both replicas of a service or of the edge take part. */
    void awaitWhole(String name) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!balancer(name).whole()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        name + " did not become ready; its logs are in " + data.logs());
            }
            Pause.millis(200);
        }
    }

    @Override
    public void close() {
        balancers.values().forEach(Balancer::close);
        all().parallelStream().forEach(replica -> replica.process().close());
        all().forEach(replica -> replica.http().close());
        brokers.close();
        store.close();
    }
}
