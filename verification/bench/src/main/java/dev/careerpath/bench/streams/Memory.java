package dev.careerpath.bench.streams;

import dev.careerpath.bench.system.ProcessFigures;
import java.util.List;
import java.util.Map;

/** Resident MiB of the two processes that hold streams. */
record Memory(long edge, long roadmap) {

    static Memory of(Map<String, Long> pids) {
        return new Memory(of(pids, "edge"), of(pids, "roadmap"));
    }

    private static long of(Map<String, Long> pids, String part) {
        return ProcessFigures.residentMegabytes(List.of(pids.getOrDefault(part, 0L)));
    }

    Memory most(Memory other) {
        return new Memory(Math.max(edge, other.edge), Math.max(roadmap, other.roadmap));
    }

    /** What each of so many has added until later, in KiB. */
    Memory eachUntil(Memory later, int many) {
        return new Memory(
                1024 * (later.edge - edge) / many, 1024 * (later.roadmap - roadmap) / many);
    }
}
