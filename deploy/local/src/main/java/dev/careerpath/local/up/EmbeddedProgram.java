package dev.careerpath.local.up;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** The embedded pair's program, for what it does beside running. */
public final class EmbeddedProgram {

    private EmbeddedProgram() {}

    /**
     * The command line that runs it.
     *
     * @throws dev.careerpath.local.console.Trouble if it is not built
     */
    public static List<String> command(List<String> arguments) {
        var jar = Installation.current().embedded().file();
        List<String> command = new ArrayList<>();
        command.add(PreparedPart.java());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-cp");
        command.add(jar + File.pathSeparator + jar.resolveSibling("lib") + File.separator + "*");
        command.add("dev.careerpath.embedded.EmbeddedPair");
        command.addAll(arguments);
        return command;
    }
}
