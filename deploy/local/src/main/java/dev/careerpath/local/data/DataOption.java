package dev.careerpath.local.data;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option by which every command says which system it means. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".career-path",
            description = "the data folder of the system meant (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of(".career-path");

    public DataFolder folder() {
        return new DataFolder(folder);
    }
}
