package dev.careerpath.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.local.console.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedPartTests {

    private static final int STARTS = 6;

    @TempDir private Path target;

    @Test
    void severalStartsAtOnceUnpackTheSameJar() throws Exception {
        Path jar = jar("service.jar");

        List<PreparedPart> prepared = atOnce(() -> PreparedPart.of(part(jar, true)));

        Path app = prepared.getFirst().app();
        assertThat(prepared).extracting(PreparedPart::app).containsOnly(app);
        assertThat(app).hasContent(Unpacked.CONTENT);
        assertThat(leftIn(target.resolve("start"))).containsExactly(app.getParent());
    }

    @Test
    void severalStartsAtOnceAfterANewBuildDeleteWhatWasPreparedForTheOldOne() throws Exception {
        Path jar = jar("pair.jar");
        for (int build = 1; build <= 40; build++) {
            Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(1)));
            Path old = Files.createDirectories(target.resolve("start/old" + build));
            Files.writeString(old.resolve("app.aot"), "of the build before");
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(60)));

            List<PreparedPart> prepared = atOnce(() -> PreparedPart.of(part(jar, false)));

            assertThat(prepared).allMatch(p -> Files.isDirectory(p.cache().getParent()));
            assertThat(old).doesNotExist();
        }
    }

    @Test
    void whatIsPreparedForOtherOptionsStays() throws Exception {
        Path jar = jar("pair.jar");
        Path small = PreparedPart.of(part(jar, false, "-Xmx64m")).cache().getParent();
        Path large = PreparedPart.of(part(jar, false, "-Xmx128m")).cache().getParent();

        assertThat(leftIn(target.resolve("start"))).containsExactlyInAnyOrder(small, large);
    }

    @Test
    void aJarThatCannotBeUnpackedIsNamedWithItsLog() throws Exception {
        Path broken = Files.writeString(target.resolve("broken.jar"), "no jar");

        assertThatThrownBy(() -> PreparedPart.of(part(broken, true)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("cannot be unpacked next to its jar")
                .hasMessageContaining("part.log");
    }

    /** Stands for what a Boot jar does in its {@code tools} mode, slowly. */
    static final class Unpacked {

        static final String CONTENT = "unpacked";

        private Unpacked() {}

        /** {@code extract --force --destination FOLDER} */
        public static void main(String[] args) throws Exception {
            Thread.sleep(300);
            Files.writeString(Path.of(args[3], "service.jar"), CONTENT);
        }
    }

    private Path jar(String name) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Unpacked.class.getName());
        String entry = Unpacked.class.getName().replace('.', '/') + ".class";
        Path jar = target.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream code = Unpacked.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
        return jar;
    }

    private Part part(Path jar, boolean boot, String... jvm) {
        return new Part(
                "part",
                Layer.values()[0],
                new BuiltJar(jar, boot),
                List.of(jvm),
                List.of(),
                Map.of(),
                null,
                target.resolve("part.log"));
    }

    private static List<PreparedPart> atOnce(Callable<PreparedPart> start) throws Exception {
        CyclicBarrier together = new CyclicBarrier(STARTS);
        List<PreparedPart> prepared = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(STARTS)) {
            Callable<PreparedPart> one =
                    () -> {
                        together.await();
                        return start.call();
                    };
            List<Future<PreparedPart>> all = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                all.add(threads.submit(one));
            }
            for (Future<PreparedPart> each : all) {
                prepared.add(each.get());
            }
        }
        return prepared;
    }

    private static List<Path> leftIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
