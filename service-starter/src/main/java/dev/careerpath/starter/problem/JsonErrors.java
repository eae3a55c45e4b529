package dev.careerpath.starter.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says in the caller's terms what a JSON reader found wrong, and where. */
public final class JsonErrors {

    private JsonErrors() {}

    /** The error with its JSON Pointer; for malformed JSON the line and column instead. */
    public static FieldError describe(JacksonException failure) {
        String pointer = pointer(failure);
        return switch (failure) {
            case UnrecognizedPropertyException e ->
                    new FieldError(
                            pointer,
                            "The field \""
                                    + e.getPropertyName()
                                    + "\" is not known here. Remove it or correct its name; known: "
                                    + e.getKnownPropertyIds().stream()
                                            .map(Object::toString)
                                            .sorted()
                                            .collect(Collectors.joining(", "))
                                    + ".");
            case InvalidFormatException e when e.getTargetType().isEnum() ->
                    new FieldError(
                            pointer,
                            "\""
                                    + e.getValue()
                                    + "\" is not one of "
                                    + Arrays.stream(e.getTargetType().getEnumConstants())
                                            .map(Object::toString)
                                            .collect(Collectors.joining(", "))
                                    + ".");
            case InvalidFormatException e ->
                    new FieldError(
                            pointer,
                            "\""
                                    + e.getValue()
                                    + "\" is not a valid "
                                    + name(e.getTargetType())
                                    + ".");
            case ValueInstantiationException e
                    when e.getCause() instanceof IllegalArgumentException cause ->
                    new FieldError(pointer, String.valueOf(cause.getMessage()));
            case MismatchedInputException e ->
                    new FieldError(
                            pointer,
                            e.getTargetType() == null
                                    ? "The value is missing or of the wrong kind."
                                    : "A " + name(e.getTargetType()) + " is expected here.");
            case InputCoercionException e ->
                    new FieldError(
                            pointer,
                            "The number is out of range for a " + name(e.getTargetType()) + ".");
            case StreamReadException e ->
                    new FieldError(
                            "",
                            "The body is not well-formed JSON at line "
                                    + e.getLocation().getLineNr()
                                    + ", column "
                                    + e.getLocation().getColumnNr()
                                    + ".");
            default -> new FieldError(pointer, "The value cannot be read.");
        };
    }

    private static String pointer(JacksonException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null
                                ? step.getPropertyName().replace("~", "~0").replace("/", "~1")
                                : Integer.toString(step.getIndex()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static String name(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "date such as 2027-11-30";
            case "Instant" -> "time such as 2027-11-30T09:00:00Z";
            case "int", "Integer", "long", "Long" -> "whole number";
            case "double", "Double", "BigDecimal" -> "number";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "text";
            case "List", "Set", "ArrayList" -> "list";
            default -> "JSON object";
        };
    }
}
