package dev.careerpath.web.packing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes what is served from what is in the checkout. */
public final class Packing {

    private Packing() {}

    /**
     * Fills a folder anew.
     *
     * @param folders that of the sources, and that which is served
     * @throws IOException if one cannot be read or written
     */
    public static void main(String[] folders) throws IOException {
        Path sources = Path.of(folders[0]);
        Path served = Path.of(folders[1]);
        for (Path earlier : files(served)) {
            Files.delete(earlier);
        }
        for (Path source : files(sources)) {
            Path file = served.resolve(sources.relativize(source).toString());
            byte[] packed = packed(source);
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, packed);
            Files.write(file.resolveSibling(file.getFileName() + ".gz"), compressed(packed));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] packed(Path source) throws IOException {
        String name = source.toString();
        String text = Files.readString(source);
        // Lit comes as its makers packed it.
        String packed =
                name.endsWith("lit.js")
                        ? text
                        : name.endsWith(".js")
                                ? Script.packed(text)
                                : name.endsWith(".css") ? StyleSheet.packed(text) : text;
        return packed.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new Hardest(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }

    /** Compresses as hard as it can, since it is done once and sent often. */
    private static final class Hardest extends GZIPOutputStream {
        Hardest(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
