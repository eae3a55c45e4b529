package dev.careerpath.bench.system;

import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.SystemState;
import dev.careerpath.local.token.AccessTokens;
import dev.careerpath.local.token.SigningKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The three services and the edge, as {@code ./career-path up} runs them on given servers. */
public final class Product implements AutoCloseable {

    private final Path home;
    private final DataFolder data;

    private Product(Path home, DataFolder data) {
        this.home = home;
        this.data = data;
    }

    /** The checkout, as the script {@code career-path} names it. */
    public static Path home() {
        return Path.of(System.getProperty("careerpath.home", ".")).toAbsolutePath().normalize();
    }

    /**
     * Starts it and returns when all of it is healthy.
     *
     * @param data its folder for logs, keys and state
     * @param environment what its parts are to find besides
     * @param options further options of {@code up}
     */
    public static Product start(
            Path data,
            String kafka,
            String mongodb,
            Map<String, String> environment,
            String... options) {
        Product product = new Product(home(), new DataFolder(data));
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "up",
                                "--detach",
                                "--port",
                                Integer.toString(Ports.free()),
                                "--kafka",
                                kafka,
                                "--mongodb",
                                mongodb));
        arguments.addAll(List.of(options));
        ProcessBuilder up = product.command(arguments.toArray(String[]::new));
        up.environment().putAll(environment);
        product.run(up);
        return product;
    }

    private ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("career-path").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.root().toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        // The script that runs this program has built what there is to build.
        builder.environment().put("CAREER_PATH_BUILD", "never");
        return builder;
    }

    private void run(ProcessBuilder command) {
        Path log = data.root().resolve("commands.log");
        try {
            Files.createDirectories(data.root());
            int status =
                    command.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start()
                            .waitFor();
            if (status != 0) {
                throw new IllegalStateException(
                        "%s failed:\n%s"
                                .formatted(
                                        String.join(" ", command.command()),
                                        Files.readString(log)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** What its supervisor says of it now. */
    public SystemState state() {
        return SystemState.running(data);
    }

    /** Its address, by number since localhost may mean another address first. */
    public String url() {
        return state().url().replace("//localhost:", "//127.0.0.1:");
    }

    /** The processes of its parts by name, without the supervisor. */
    public Map<String, Long> pids() {
        Map<String, Long> pids = new LinkedHashMap<>();
        state().parts().forEach(part -> pids.put(part.name(), part.pid()));
        return pids;
    }

    /** Its logs and keys. */
    public Path folder() {
        return data.root();
    }

    public AccessTokens tokens() {
        return new AccessTokens(SigningKeys.read(data), Clock.systemUTC());
    }

    /** A token for everything a tenant may do. */
    public String token(String tenant, String subject) {
        return token(tenant, subject, String.join(" ", AccessTokens.ALL_SCOPES));
    }

    /** A token for these scopes, a blank between them. */
    public String token(String tenant, String subject, String scopes) {
        return tokens().sign(tenant, subject, scopes, Duration.ofHours(12));
    }

    @Override
    public void close() {
        // What was interrupted still takes its system down.
        boolean interrupted = Thread.interrupted();
        run(command("down"));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
