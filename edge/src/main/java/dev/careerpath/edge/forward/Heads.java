package dev.careerpath.edge.forward;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.Globals;

/**
 * What of a request's head goes to a service, and of an answer's head to the caller: all but what
 * concerns one connection (RFC 9110, 7.6.1). In which names a proxy asks, the edge says itself:
 * what a trusted proxy told it the server has read, and anybody else may have made it up; a made up
 * address would be another caller to every limit. Only the prefix of a path is passed on, which the
 * server does not read: as a trusted proxy wrote it, and if a service can read it.
 */
final class Heads {

    private static final Set<String> OF_ONE_CONNECTION =
            Set.of(
                    "connection",
                    "keep-alive",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade");

    /** Those that the HTTP client sets itself, and by which callers would speak for others. */
    private static final Set<String> OWN = Set.of("content-length", "expect", "host", "forwarded");

    private static final String FORWARDED = "x-forwarded-";
    private static final String PREFIX = FORWARDED + "prefix";
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern PATHS = Pattern.compile("(/[\\w.~-]+)+(\\s*,\\s*(/[\\w.~-]+)+)*");
    private static final Set<String> STREAMED = Set.of("text/event-stream", "application/x-ndjson");
    private static final String DESCRIPTIONS = "/openapi/";

    private Heads() {}

    /**
     * The same request at a service, still without its body.
     *
     * @throws IllegalArgumentException if it is none that can be passed on
     */
    static HttpRequest.Builder passOn(HttpServletRequest request, URI service) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        HttpRequest.Builder passedOn =
                HttpRequest.newBuilder(
                        URI.create(
                                service
                                        // Each service has its own description at the same path.
                                        + (path.startsWith(DESCRIPTIONS) ? "/v3/api-docs" : path)
                                        + (query == null ? "" : "?" + query)));
        boolean prefix = trustedPrefix(request);
        Set<String> options = options(Collections.list(request.getHeaders("Connection")));
        for (String name : Collections.list(request.getHeaderNames())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!OWN.contains(lower)
                    && !ofOneConnection(lower, options)
                    && (!lower.startsWith(FORWARDED) || prefix && lower.equals(PREFIX))) {
                Collections.list(request.getHeaders(name))
                        .forEach(value -> passedOn.header(name, value));
            }
        }
        int port = request.getServerPort();
        boolean usual = port == ("https".equals(request.getScheme()) ? 443 : 80);
        return passedOn.header("X-Forwarded-For", request.getRemoteAddr())
                .header("X-Forwarded-Proto", request.getScheme())
                .header("X-Forwarded-Host", request.getServerName() + (usual ? "" : ":" + port))
                .header("X-Forwarded-Port", String.valueOf(port));
    }

    /** The same head of an answer. */
    static void passOn(HttpResponse<?> answer, HttpServletResponse response) {
        response.setStatus(answer.statusCode());
        Set<String> options = options(answer.headers().allValues("Connection"));
        answer.headers()
                .map()
                .forEach((name, values) -> {
                    if (!ofOneConnection(name.toLowerCase(Locale.ROOT), options)) {
                        values.forEach(value -> response.addHeader(name, value));
                    }
                });
    }

    /** Whether each piece of an answer means something before the next one comes. */
    static boolean isStreamed(HttpResponse<?> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return STREAMED.stream().anyMatch(type::startsWith);
    }

    /** The names, in small letters, of further headers that concern one connection. */
    private static Set<String> options(List<String> connection) {
        return connection.stream()
                .flatMap(COMMA::splitAsStream)
                .map(option -> option.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean ofOneConnection(String name, Set<String> options) {
        return OF_ONE_CONNECTION.contains(name) || options.contains(name);
    }

    private static boolean trustedPrefix(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE))
                && Collections.list(request.getHeaders(PREFIX)).stream()
                        .allMatch(value -> PATHS.matcher(value).matches());
    }
}
