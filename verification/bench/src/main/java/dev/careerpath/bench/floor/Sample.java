package dev.careerpath.bench.floor;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What one profile left behind at one hop of the product.
 *
 * @param document the stored document, BSON
 * @param headers of the record that went on
 * @param value of that record
 */
public record Sample(byte[] document, Map<String, byte[]> headers, byte[] value) {

    /** The header that carries a caller's X-Correlation-Id through every hop. */
    public static final String CORRELATION = "ce_correlationid";

    /** A record as large as the sample's, for another profile. */
    ProducerRecord<String, byte[]> record(String topic, String key, String correlation) {
        var record = new ProducerRecord<>(topic, key, value);
        headersFor(correlation).forEach(record.headers()::add);
        return record;
    }

    /** The headers of a record like this for another request. */
    public Map<String, byte[]> headersFor(String correlation) {
        Map<String, byte[]> all = new LinkedHashMap<>(headers);
        all.replace(CORRELATION, correlation.getBytes(StandardCharsets.UTF_8));
        return all;
    }

    /** The sample that stands for a request, by the number at the end of its correlation id. */
    public static Sample of(List<Sample> samples, String correlation) {
        int number = Integer.parseInt(correlation.substring(correlation.lastIndexOf('-') + 1));
        return samples.get(number % samples.size());
    }

    /**
     * Writes the samples of the three hops into a folder, each into a file: in the order of the
     * hops.
     */
    public static List<Path> writeAll(Path folder, List<List<Sample>> hops) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Path> files =
                List.of(
                        folder.resolve("profiles"),
                        folder.resolve("assessments"),
                        folder.resolve("roadmaps"));
        for (int hop = 0; hop < files.size(); hop++) {
            write(files.get(hop), hops.get(hop));
        }
        return files;
    }

    /** Writes the samples of one hop into a file. */
    public static void write(Path file, List<Sample> samples) {
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(samples.size());
            for (Sample sample : samples) {
                write(out, sample.document());
                out.writeInt(sample.headers().size());
                for (Map.Entry<String, byte[]> header : sample.headers().entrySet()) {
                    out.writeUTF(header.getKey());
                    write(out, header.getValue());
                }
                write(out, sample.value());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static List<Sample> read(Path file) {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            List<Sample> samples = new ArrayList<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                byte[] document = read(in);
                Map<String, byte[]> headers = new LinkedHashMap<>();
                int size = in.readInt();
                for (int h = 0; h < size; h++) {
                    headers.put(in.readUTF(), read(in));
                }
                samples.add(new Sample(document, headers, read(in)));
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
