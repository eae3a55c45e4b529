package dev.careerpath.starter.openapi;

import dev.careerpath.starter.body.Sent;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An operation of the document that is being completed.
 *
 * @param method in capitals
 * @param path with its parameters in braces
 * @param handlers the methods that answer it; several where each gives another content type
 */
record DescribedOperation(
        String method, String path, ObjectNode node, List<HandlerMethod> handlers) {

    ObjectNode responses() {
        return node.withObject("/responses");
    }

    JsonNode parameters() {
        return node.path("parameters");
    }

    boolean takesBody() {
        return node.has("requestBody");
    }

    /** Whether its body is read as this record, and so held against the record's schema. */
    boolean reads(Class<?> type) {
        return handlers.stream()
                .flatMap(it -> Arrays.stream(it.getMethodParameters()))
                .filter(it -> it.hasParameterAnnotation(RequestBody.class))
                .map(ResolvableType::forMethodParameter)
                .anyMatch(it ->
                        it.toClass() == type
                                || it.toClass() == Sent.class
                                        && it.getGeneric(0).toClass() == type);
    }

    /** Whether it changes anything, or may. */
    boolean writes() {
        return !method.equals("GET");
    }

    Optional<JsonNode> header(String name) {
        return parameters()
                .valueStream()
                .filter(it -> it.path("in").asString("").equals("header"))
                .filter(it -> it.path("name").asString("").equalsIgnoreCase(name))
                .findFirst();
    }

    <A extends Annotation> Stream<A> annotations(Class<A> type) {
        return handlers.stream()
                .flatMap(it ->
                        AnnotatedElementUtils.findMergedRepeatableAnnotations(it.getMethod(), type)
                                .stream());
    }

    <A extends Annotation> Optional<A> annotation(Class<A> type) {
        return handlers.stream()
                .map(it -> it.getMethodAnnotation(type))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }
}
