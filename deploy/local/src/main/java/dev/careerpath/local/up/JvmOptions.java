package dev.careerpath.local.up;

import java.util.List;
import java.util.Map;

/** The options of each part's JVM; all amounts are MiB, as they are on a laptop. */
record JvmOptions(JvmSize size) {

    /** Fewer pools of freed memory that glibc keeps for itself. */
    static final Map<String, String> MALLOC = Map.of("MALLOC_ARENA_MAX", "2");

    /** The roadmap service, as the edge, has room for 2,000 open event streams, which live long. */
    List<String> ofService(String name) {
        if (!name.equals("roadmap")) {
            return jvm(128, 192);
        }
        return streaming(jvm(320, 192));
    }

    List<String> ofEdge() {
        return streaming(jvm(384, 160));
    }

    /** The options of a JVM with many small long-lived objects and few short-lived ones. */
    private List<String> streaming(List<String> options) {
        options.add("-XX:MaxNewSize=" + size.megabytes(64));
        // The HTTP client keeps a buffer of this size for each open answer; 16 KiB if nobody says
        // less.
        options.add("-Djdk.httpclient.bufsize=4096");
        return options;
    }

    /**
     * Broker and store read and write through direct memory, whose limit would be that of the heap.
     * Netty's default allocator keeps what a burst took, and each thread's largest buffer is kept
     * for its files and sockets; an import ran out of memory that way.
     */
    List<String> ofStore() {
        List<String> options = jvm(192, 128);
        options.add("-XX:MaxDirectMemorySize=" + size.megabytes(160));
        options.add("-Djdk.nio.maxCachedBufferSize=262144");
        options.add("-Dio.netty.allocator.type=pooled");
        options.add("-Dio.netty.allocator.numDirectArenas=2");
        options.add("-Dio.netty.allocator.maxOrder=6");
        return options;
    }

    private List<String> jvm(int heap, int metaspace) {
        List<String> options = size.options(heap);
        options.add("-XX:MaxMetaspaceSize=" + metaspace + "m");
        return options;
    }
}
