package dev.careerpath.local.logs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns a structured log line (ECS) into one that is easy to read; others stay as they are. */
public final class LogLine {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    private LogLine() {}

    public static String readable(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode entry = JSON.readTree(line);
            String message = value(entry, "message", "");
            if (message.isEmpty()) {
                return line;
            }
            String logger = value(entry, "log", "logger", "");
            String error = value(entry, "error", "message", "");
            return "%s %-5s %s: %s%s"
                    .formatted(
                            time(value(entry, "@timestamp", "")),
                            value(entry, "log", "level", ""),
                            logger.substring(logger.lastIndexOf('.') + 1),
                            message,
                            error.isEmpty() ? "" : " (" + error + ")");
        } catch (JacksonException e) {
            return line;
        }
    }

    /** ECS writes {@code log.level} either nested or as one name with a dot. */
    private static String value(JsonNode entry, String group, String name, String otherwise) {
        return value(entry.path(group), name, value(entry, group + "." + name, otherwise));
    }

    private static String value(JsonNode entry, String name, String otherwise) {
        return entry.path(name).asString(otherwise);
    }

    private static String time(String timestamp) {
        try {
            return TIME.format(Instant.parse(timestamp));
        } catch (DateTimeException e) {
            return timestamp;
        }
    }
}
