package dev.careerpath.starter.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springframework.util.DigestUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service's API document: what springdoc reads from the controllers, completed, made once. */
public final class ApiDocument {

    private static final JsonMapper JSON = new JsonMapper();

    private final Supplier<OpenApiResource> scan;
    private final Supplier<RequestMappingHandlerMapping> mapping;
    private final List<DocumentStep> steps;
    private volatile @Nullable Made made;

    ApiDocument(
            Supplier<OpenApiResource> scan,
            Supplier<RequestMappingHandlerMapping> mapping,
            List<DocumentStep> steps) {
        this.scan = scan;
        this.mapping = mapping;
        this.steps = List.copyOf(steps);
    }

    /** The document with what it is recognised by. */
    public record Made(String json, String etag) {}

    /**
     * The document.
     *
     * @param request any; springdoc asks for one
     */
    public Made get(HttpServletRequest request) {
        Made there = made;
        if (there == null) {
            there = make(request);
            made = there;
        }
        return there;
    }

    private Made make(HttpServletRequest request) {
        ApiTree api = new ApiTree(scanned(request), handlers());
        steps.forEach(step -> step.complete(api));
        String json = JSON.writeValueAsString(api.document());
        return new Made(
                json,
                "\"%s\""
                        .formatted(
                                DigestUtils.md5DigestAsHex(json.getBytes(StandardCharsets.UTF_8))));
    }

    private ObjectNode scanned(HttpServletRequest request) {
        SentBodies.first();
        try {
            return (ObjectNode) JSON.readTree(scan.get().openapiJson(request, "", Locale.ENGLISH));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The API document cannot be written", e);
        }
    }

    private Map<String, List<HandlerMethod>> handlers() {
        Map<String, List<HandlerMethod>> byOperation = new TreeMap<>();
        mapping.get()
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    for (String pattern : info.getPatternValues()) {
                        String path = pattern.replaceAll("\\{([^:}]+):[^}]*}", "{$1}");
                        info.getMethodsCondition()
                                .getMethods()
                                .forEach(method ->
                                        byOperation
                                                .computeIfAbsent(
                                                        method + " " + path, _ -> new ArrayList<>())
                                                .add(handler));
                    }
                });
        return byOperation;
    }
}
