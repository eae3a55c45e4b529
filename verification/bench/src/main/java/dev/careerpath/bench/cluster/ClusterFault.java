package dev.careerpath.bench.cluster;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is done to a cluster. When its method returns, all that it broke has been started again. */
enum ClusterFault {
    NONE("no fault", Strikes::nothing),
    PROFILE_KILLED("a profile-service killed", cluster -> Strikes.killed(cluster, "profile")),
    ASSESSMENT_KILLED(
            "an assessment-service killed", cluster -> Strikes.killed(cluster, "assessment")),
    ROADMAP_KILLED("a roadmap-service killed", cluster -> Strikes.killed(cluster, "roadmap")),
    EDGE_KILLED("an edge killed", cluster -> Strikes.killed(cluster, "edge")),
    BROKER_1_KILLED("broker 1 killed", cluster -> Strikes.brokerKilled(cluster, 0)),
    BROKER_2_KILLED("broker 2 killed", cluster -> Strikes.brokerKilled(cluster, 1)),
    BROKER_3_KILLED("broker 3 killed", cluster -> Strikes.brokerKilled(cluster, 2)),
    PROFILE_STOPPED(
            "a profile-service stopped for 20 s", cluster -> Strikes.stopped(cluster, "profile")),
    ASSESSMENT_STOPPED(
            "an assessment-service stopped for 20 s",
            cluster -> Strikes.stopped(cluster, "assessment")),
    ROADMAP_STOPPED(
            "a roadmap-service stopped for 20 s", cluster -> Strikes.stopped(cluster, "roadmap")),
    BROKER_STOPPED(
            "a broker stopped for 20 s",
            cluster -> Strikes.stopped(cluster.brokers().nodes().getFirst())),
    PROFILE_CUT_OFF(
            "a profile-service cut off for 20 s",
            cluster -> Strikes.cutOff(second(cluster, "profile"))),
    ASSESSMENT_CUT_OFF(
            "an assessment-service cut off for 20 s",
            cluster -> Strikes.cutOff(second(cluster, "assessment"))),
    ROADMAP_CUT_OFF(
            "a roadmap-service cut off for 20 s",
            cluster -> Strikes.cutOff(second(cluster, "roadmap"))),
    HALF_CUT_OFF(
            "one replica of everything cut off for 20 s",
            cluster ->
                    Strikes.cutOff(
                            Stream.of("profile", "assessment", "roadmap", "edge")
                                    .flatMap(name -> second(cluster, name).stream())
                                    .toList())),
    SERVICES_ROLLED("every replica restarted in turn", Strikes::servicesRolled),
    BROKERS_ROLLED("every broker restarted in turn", Strikes::brokersRolled),
    STORE_STOPPED("the store stopped for 10 s", Strikes::storeStopped, true),
    STORE_KILLED("the store killed, back after 10 s", Strikes::storeKilled, true),
    BROKERS_KILLED("all brokers killed, back after 10 s", Strikes::brokersKilled, true),
    PARTITIONS_ADDED("partitions added, with the edge shut", AddingPartitions::on, true);

    private static final Duration EDGE_SHUT = Duration.ofMinutes(10);

    private final String title;
    private final Consumer<Cluster> strike;
    private final boolean allAway;

    ClusterFault(String title, Consumer<Cluster> strike) {
        this(title, strike, false);
    }

    ClusterFault(String title, Consumer<Cluster> strike, boolean allAway) {
        this.title = title;
        this.strike = strike;
        this.allAway = allAway;
    }

    /** Does it, and undoes it. */
    void strike(Cluster cluster) {
        strike.accept(cluster);
    }

    /** As the report calls it. */
    String title() {
        return title;
    }

    /** Whether nothing can go on meanwhile, since every broker, the store or the edge is away. */
    boolean allAway() {
        return allAway;
    }

    /** How long its clients wait for an answer: while the edge is shut, until it is opened. */
    Duration patience() {
        return this == PARTITIONS_ADDED ? EDGE_SHUT : Load.PATIENCE;
    }

    private static List<Replica> second(Cluster cluster, String name) {
        return List.of(cluster.of(name).getLast());
    }
}
