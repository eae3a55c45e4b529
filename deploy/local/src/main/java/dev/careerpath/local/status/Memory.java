package dev.careerpath.local.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of the machine's memory a process holds. */
final class Memory {

    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s*(\\d+) kB");

    private Memory() {}

    /** Resident set size in bytes; empty where the operating system does not say. */
    static OptionalLong resident(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            if (Files.isReadable(status)) {
                Matcher matcher = RESIDENT.matcher(Files.readString(status));
                return matcher.find() ? kibibytes(matcher.group(1)) : OptionalLong.empty();
            }
            return kibibytes(ps(pid));
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static String ps(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        try (var out = ps.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
    }

    private static OptionalLong kibibytes(String number) {
        return OptionalLong.of(Long.parseLong(number) * 1024);
    }
}
