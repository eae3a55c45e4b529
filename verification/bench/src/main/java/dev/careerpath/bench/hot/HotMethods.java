package dev.careerpath.bench.hot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * The methods of a process that were met most often at the top of a running thread's stack.
 *
 * @param samples how many were taken of the process
 * @param methods the first of them, most often first
 */
public record HotMethods(int samples, List<Share> methods) {

    private static final String SAMPLE = "jdk.ExecutionSample";

    /**
     * One method.
     *
     * @param method as class and method, without its package
     * @param share of all samples of the process, from 0 to 1
     */
    public record Share(String method, double share) {}

    /**
     * Reads a recording.
     *
     * @param file as the Flight Recorder has written it
     * @param first how many methods are wanted
     */
    public static HotMethods of(Path file, int first) {
        Map<String, Integer> met = new HashMap<>();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                RecordedStackTrace stack = event.getStackTrace();
                if (event.getEventType().getName().equals(SAMPLE)
                        && stack != null
                        && !stack.getFrames().isEmpty()) {
                    met.merge(name(stack.getFrames().getFirst().getMethod()), 1, Integer::sum);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int samples = met.values().stream().mapToInt(Integer::intValue).sum();
        List<Share> methods =
                met.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(first)
                        .map(one -> new Share(one.getKey(), (double) one.getValue() / samples))
                        .toList();
        return new HotMethods(samples, methods);
    }

    private static String name(RecordedMethod method) {
        String type = method.getType().getName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + method.getName();
    }
}
