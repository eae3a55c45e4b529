package dev.careerpath.starter.contract;

import dev.careerpath.starter.problem.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Serves the contract to whoever asks; it holds nothing of anybody. */
@RestController
@Tag(name = "Contracts", description = "How events are published, for programs that read them")
class ContractsController {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");
    private static final MediaType EXAMPLE =
            MediaType.parseMediaType("application/cloudevents+json");
    private static final MediaType ASYNC_API =
            MediaType.parseMediaType("application/vnd.aai.asyncapi+json;version=3.0.0");

    private final EventSchemas schemas;
    private final JsonNode asyncApi;

    ContractsController(EventSchemas schemas, JsonNode asyncApi) {
        this.schemas = schemas;
        this.asyncApi = asyncApi;
    }

    @GetMapping("/asyncapi")
    @Operation(
            operationId = "getAsyncApi",
            summary = "Read how the events are published, as an AsyncAPI 3.0 document",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "application/vnd.aai.asyncapi+json",
                                            schema =
                                                    @Schema(
                                                            type = "object",
                                                            additionalProperties =
                                                                    AdditionalPropertiesValue
                                                                            .TRUE))))
    ResponseEntity<JsonNode> asyncApi() {
        return answer(ASYNC_API, asyncApi);
    }

    @GetMapping("/schemas/{type}.schema.json")
    @Operation(
            operationId = "getEventSchema",
            summary = "Read the JSON Schema of an event type's data",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "application/schema+json",
                                            schema =
                                                    @Schema(
                                                            type = "object",
                                                            additionalProperties =
                                                                    AdditionalPropertiesValue
                                                                            .TRUE))))
    ResponseEntity<JsonNode> schema(@PathVariable String type) {
        return answer(SCHEMA, schemas.schema(known(type)));
    }

    @GetMapping("/schemas/{type}.example.json")
    @Operation(
            operationId = "getEventExample",
            summary = "Read an example of an event type, in CloudEvents' JSON format",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "application/cloudevents+json",
                                            schema =
                                                    @Schema(
                                                            type = "object",
                                                            additionalProperties =
                                                                    AdditionalPropertiesValue
                                                                            .TRUE))))
    ResponseEntity<JsonNode> example(@PathVariable String type) {
        return answer(EXAMPLE, schemas.example(known(type)));
    }

    @GetMapping("/schemas/{type}.golden.json")
    @Operation(
            operationId = "getEventGoldenVectors",
            summary = "Read inputs of an event type's formula with their results",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema =
                                                    @Schema(
                                                            type = "object",
                                                            additionalProperties =
                                                                    AdditionalPropertiesValue
                                                                            .TRUE))))
    ResponseEntity<JsonNode> golden(@PathVariable String type) {
        JsonNode golden =
                schemas.golden(known(type))
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "The event type %s has no formula to check."
                                                .formatted(type)));
        return answer(MediaType.APPLICATION_JSON, golden);
    }

    private String known(String type) {
        if (!schemas.types().contains(type)) {
            throw ApiProblem.notFound(
                    "No event type %s is published here. The types are in /asyncapi."
                            .formatted(type));
        }
        return type;
    }

    private static ResponseEntity<JsonNode> answer(MediaType type, JsonNode body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .contentType(type)
                .body(body);
    }
}
