package dev.careerpath.bench.floor;

import dev.careerpath.bench.system.ChildJvm;
import dev.careerpath.bench.system.OwnBackends;
import dev.careerpath.bench.system.Ports;
import dev.careerpath.local.up.JvmSize;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The minimal pipeline's four processes, on the same broker and store as the product. */
public final class Floor implements AutoCloseable {

    /** Where its last hop's records arrive. */
    public static final String PROGRESS = "floor.progress";

    private static final String PROFILES = "floor.profiles";
    private static final String ASSESSMENTS = "floor.assessments";
    private static final int HEAP_MEGABYTES = 128;

    private final URI submit;
    private final List<ChildJvm> processes;

    private Floor(URI submit, List<ChildJvm> processes) {
        this.submit = submit;
        this.processes = processes;
    }

    /**
     * Starts it.
     *
     * @param folder for its logs and samples
     * @param samples what the product left behind at each of its three hops
     */
    public static Floor start(
            Path folder, OwnBackends backends, int partitions, List<List<Sample>> samples) {
        String kafka = backends.kafkaServers();
        String mongodb = backends.mongoUri();
        createTopics(kafka, partitions);
        List<Path> files = Sample.writeAll(folder, samples);
        int edge = Ports.free();
        int intake = Ports.free();
        return new Floor(
                URI.create("http://127.0.0.1:" + edge + "/v1/profiles"),
                List.of(
                        jvm(
                                folder,
                                backends.size(),
                                MinimalStep.class,
                                "roadmaps",
                                kafka,
                                mongodb,
                                ASSESSMENTS,
                                PROGRESS,
                                files.get(2).toString()),
                        jvm(
                                folder,
                                backends.size(),
                                MinimalStep.class,
                                "assessments",
                                kafka,
                                mongodb,
                                PROFILES,
                                ASSESSMENTS,
                                files.get(1).toString()),
                        jvm(
                                folder,
                                backends.size(),
                                MinimalIntake.class,
                                Integer.toString(intake),
                                kafka,
                                mongodb,
                                PROFILES,
                                files.get(0).toString()),
                        jvm(
                                folder,
                                backends.size(),
                                MinimalEdge.class,
                                Integer.toString(edge),
                                "http://127.0.0.1:" + intake + "/v1/profiles")));
    }

    private static ChildJvm jvm(Path folder, JvmSize size, Class<?> main, String... arguments) {
        Path log = folder.resolve(main.getSimpleName() + "-" + arguments[0] + ".log");
        return ChildJvm.start(log, size, HEAP_MEGABYTES, main.getName(), List.of(arguments));
    }

    private static void createTopics(String kafka, int partitions) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(
                            List.of(PROFILES, ASSESSMENTS, PROGRESS).stream()
                                    .map(name -> new NewTopic(name, partitions, (short) 1))
                                    .toList())
                    .all()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where profiles are submitted. */
    public URI submit() {
        return submit;
    }

    /** Its processes, by the names that their like have in the product. */
    public Map<String, Long> pids() {
        return Map.of(
                "roadmap", processes.get(0).pid(),
                "assessment", processes.get(1).pid(),
                "profile", processes.get(2).pid(),
                "edge", processes.get(3).pid());
    }

    @Override
    public void close() {
        processes.reversed().forEach(ChildJvm::close);
    }
}
