package dev.careerpath.edge.export;

import dev.careerpath.edge.observe.Correlation;
import dev.careerpath.edge.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Answers the one path that is not handed on to a single service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportProperties.class)
class ExportRoute {

    private static final String PATH = "/v1/profiles/{id:[0-9A-Za-z-]{1,64}}/export";
    private static final List<String> HANDED_ON =
            List.of(HttpHeaders.AUTHORIZATION, Correlation.HEADER);

    private static final Logger log = LoggerFactory.getLogger(ExportRoute.class);

    private final ExportingPerson exporting;
    private final ExportProperties properties;
    private final JsonMapper json;

    ExportRoute(ExportingPerson exporting, ExportProperties properties, JsonMapper json) {
        this.exporting = exporting;
        this.properties = properties;
        this.json = json;
    }

    /** Before the way to the services, which would hand it to that of profiles. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> exportOfAPerson() {
        return RouterFunctions.route().GET(PATH, this::answer).HEAD(PATH, this::answer).build();
    }

    private ServerResponse answer(ServerRequest request) {
        if (!request.params().isEmpty()) {
            return ServerResponse.badRequest()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Problems.unknownParameters(request.params().keySet()));
        }
        String id = request.pathVariable("id");
        return switch (exporting.of(id, headers(request))) {
            case Export.Refused refused ->
                    ServerResponse.status(refused.status())
                            .contentType(MediaType.parseMediaType(refused.contentType()))
                            .body(refused.problem());
            case Export.Incomplete incomplete ->
                    ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                            .build((_, response) -> refuse(response, incomplete.missing()));
            case Export.Complete complete ->
                    ServerResponse.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .header(HttpHeaders.CACHE_CONTROL, "no-store")
                            .build((_, response) ->
                                    request.method() == HttpMethod.HEAD
                                            ? close(complete)
                                            : write(id, complete, response));
        };
    }

    /** Whoever asks for the head alone gets that of an export that has begun. */
    private static @Nullable ModelAndView close(Export.Complete complete) {
        complete.close();
        return null;
    }

    private @Nullable ModelAndView write(
            String id, Export.Complete complete, HttpServletResponse response) throws IOException {
        try {
            complete.write(id, json, properties.completeWithin(), response.getOutputStream());
        } catch (AsyncRequestNotUsableException e) {
            log.debug("A caller left before the end of an export", e);
            throw e;
        } catch (IOException e) {
            log.warn("An export broke off", e);
            if (response.isCommitted()) {
                throw brokenOff();
            }
            return refuse(response, List.copyOf(complete.sections().keySet()));
        }
        return null;
    }

    /**
     * Ends the connection before the answer's end. Without its cause: one that is an EOFException
     * would be taken for a caller who left, and the answer ended as if it were whole.
     */
    private static IOException brokenOff() {
        return new IOException("The export broke off after it had begun");
    }

    private @Nullable ModelAndView refuse(HttpServletResponse response, List<String> missing)
            throws IOException {
        Problems.write(
                response,
                json,
                Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "export-incomplete",
                        "The export would not be complete",
                        "No whole answer from: %s. Nothing was exported; try again in a few seconds."
                                .formatted(String.join(", ", missing))));
        return null;
    }

    private static Map<String, String> headers(ServerRequest request) {
        HttpServletRequest servlet = request.servletRequest();
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : HANDED_ON) {
            String value = servlet.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }
}
