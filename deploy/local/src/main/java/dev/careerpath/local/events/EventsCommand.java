package dev.careerpath.local.events;

import dev.careerpath.local.api.Api;
import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.data.DataOption;
import dev.careerpath.local.token.TenantOption;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Follows every event until it is interrupted. */
@Command(
        name = "events",
        description = "Follows every event, one line each, until Ctrl-C.",
        mixinStandardHelpOptions = true)
public final class EventsCommand implements Runnable {

    private final Terminal terminal;

    @Mixin private DataOption data = new DataOption();

    @Mixin private TenantOption tenant = new TenantOption();

    @Option(names = "--from-start", description = "every event so far, then live")
    private boolean fromStart;

    @Option(names = "--json", description = "the raw event")
    private boolean json;

    @Option(names = "--profile", paramLabel = "ID", description = "only of this profile")
    private @Nullable String profile;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "only of this type, such as roadmap.generated.v1; may be repeated")
    private List<String> types = new ArrayList<>();

    public EventsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        StringBuilder path = new StringBuilder("/v1/events?from=" + (fromStart ? "start" : "now"));
        if (profile != null) {
            path.append("&profileId=").append(encoded(profile));
        }
        types.forEach(type -> path.append("&type=").append(encoded(type)));
        try (Api api = Api.of(data.folder(), tenant.name())) {
            EventStream.follow(
                    api,
                    path.toString(),
                    () -> {},
                    event -> {
                        if (event.has("type")) {
                            terminal.line(json ? event.toString() : EventLine.of(event));
                        } else {
                            // What the stream says of itself, such as what it no longer has.
                            terminal.aside(event.path("message").asString());
                        }
                        return true;
                    });
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
