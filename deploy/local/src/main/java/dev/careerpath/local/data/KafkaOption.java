package dev.careerpath.local.data;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options by which a command says whose broker it means: a running system's, or any. */
public final class KafkaOption {

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "the broker meant (default: that of the running system)")
    private @Nullable String kafka;

    /**
     * The bootstrap servers.
     *
     * @throws dev.careerpath.local.console.Trouble if none are named and no system runs
     */
    public String bootstrapServers() {
        return kafka == null ? SystemState.running(data.folder()).kafka() : kafka;
    }
}
