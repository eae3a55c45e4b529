package dev.careerpath.bench.cluster;

import dev.careerpath.bench.system.Pause;
import java.util.List;

/** The ways in which parts of a cluster fail, and come back. */
final class Strikes {

    private static final int GONE_MILLIS = 15_000;
    private static final int AWAY_MILLIS = 10_000;
    private static final int STOPPED_MILLIS = 20_000;

    private Strikes() {}

    static void nothing(Cluster cluster) {
        Pause.millis(AWAY_MILLIS);
    }

    static void killed(Cluster cluster, String name) {
        Restartable process = cluster.of(name).getFirst().process();
        process.kill();
        Pause.millis(GONE_MILLIS);
        process.start();
    }

    static void brokerKilled(Cluster cluster, int index) {
        Restartable broker = cluster.brokers().nodes().get(index);
        broker.kill();
        Pause.millis(GONE_MILLIS);
        broker.start();
    }

    static void stopped(Cluster cluster, String name) {
        stopped(cluster.of(name).getLast().process());
    }

    static void stopped(Restartable process) {
        process.signal("STOP");
        Pause.millis(STOPPED_MILLIS);
        process.signal("CONT");
    }

    static void cutOff(List<Replica> replicas) {
        replicas.forEach(replica -> replica.cutOff(true));
        Pause.millis(STOPPED_MILLIS);
        replicas.forEach(replica -> replica.cutOff(false));
    }

    /** Each replica in turn; who was given another release comes back as that. */
    static void servicesRolled(Cluster cluster) {
        for (String name : List.of("profile", "assessment", "roadmap", "edge")) {
            for (Replica replica : cluster.of(name)) {
                replica.process().terminate();
                replica.process().start();
                cluster.awaitWhole(name);
            }
        }
    }

    static void brokersRolled(Cluster cluster) {
        for (Restartable broker : cluster.brokers().nodes()) {
            broker.terminate();
            broker.start();
            cluster.brokers().awaitWhole();
        }
    }

    static void storeStopped(Cluster cluster) {
        cluster.store().silent(true);
        Pause.millis(AWAY_MILLIS);
        cluster.store().silent(false);
    }

    static void storeKilled(Cluster cluster) {
        cluster.store().kill();
        Pause.millis(AWAY_MILLIS);
        cluster.store().start();
    }

    static void brokersKilled(Cluster cluster) {
        List<Restartable> nodes = cluster.brokers().nodes();
        nodes.forEach(Restartable::kill);
        Pause.millis(AWAY_MILLIS);
        nodes.forEach(Restartable::start);
    }
}
