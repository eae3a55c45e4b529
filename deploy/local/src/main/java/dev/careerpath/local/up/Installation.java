package dev.careerpath.local.up;

import dev.careerpath.local.console.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout this command line belongs to.
 *
 * @param home its root
 */
record Installation(Path home) {

    /** As the script {@code career-path} names it. */
    static Installation current() {
        Path home =
                Path.of(System.getProperty("careerpath.home", ".")).toAbsolutePath().normalize();
        if (!Files.exists(home.resolve("profile-service/pom.xml"))) {
            throw new Trouble(
                    "%s is no checkout of Career Path: start through its ./career-path."
                            .formatted(home));
        }
        return new Installation(home);
    }

    BuiltJar embedded() {
        return BuiltJar.of(home.resolve("deploy/embedded"), "career-path-embedded", false);
    }

    BuiltJar service(String name) {
        return BuiltJar.of(home.resolve(name + "-service"), name + "-service", true);
    }

    BuiltJar edge() {
        return BuiltJar.of(home.resolve("edge"), "career-path-edge", true);
    }
}
