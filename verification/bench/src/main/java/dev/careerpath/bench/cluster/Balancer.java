package dev.careerpath.bench.cluster;

import dev.careerpath.bench.system.Pause;
import dev.careerpath.bench.system.Proxy;
import dev.careerpath.local.api.HealthProbe;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Spreads connections over the replicas that are ready, as a network load balancer does: each is
 * asked for its readiness, is left out after two failures in a row, and its connections end then.
 */
final class Balancer implements AutoCloseable {

    private static final int CHECKED_EVERY_MILLIS = 500;
    private static final int FAILURES = 2;

    private final List<Replica> replicas;
    private final Set<Replica> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final HealthProbe probe = new HealthProbe();
    private final Proxy front;
    private volatile boolean closed;

    Balancer(String name, List<Replica> replicas) {
        this.replicas = List.copyOf(replicas);
        this.front = new Proxy(name, this::next);
        replicas.forEach(replica -> Thread.ofVirtual().start(() -> watch(replica)));
    }

    int port() {
        return front.port();
    }

    /** Whether every replica takes part, and is not about to be left out. */
    boolean whole() {
        return ready.size() == replicas.size()
                && replicas.stream().allMatch(replica -> replica.ready(probe));
    }

    private int next() {
        List<Replica> now = replicas.stream().filter(ready::contains).toList();
        return now.isEmpty()
                ? 0
                : now.get(Math.floorMod(turn.getAndIncrement(), now.size())).http().port();
    }

    private void watch(Replica replica) {
        int failures = 0;
        while (!closed) {
            if (replica.ready(probe)) {
                failures = 0;
                ready.add(replica);
            } else if (++failures == FAILURES) {
                ready.remove(replica);
                front.reset(replica.http().port());
            }
            Pause.millis(CHECKED_EVERY_MILLIS);
        }
    }

    @Override
    public void close() {
        closed = true;
        front.close();
    }
}
