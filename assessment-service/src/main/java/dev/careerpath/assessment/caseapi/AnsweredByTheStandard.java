package dev.careerpath.assessment.caseapi;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks operations that refuse as the standard says it, with a {@link StatusInfo}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "200", useReturnTypeSchema = true)
@ApiResponse(
        responseCode = "400",
        description = "A parameter cannot be answered, as the standard says it.",
        content = @Content(schema = @Schema(implementation = StatusInfo.class)))
@ApiResponse(
        responseCode = "404",
        description = "There is no such thing, as the standard says it.",
        content = @Content(schema = @Schema(implementation = StatusInfo.class)))
@ApiResponse(
        responseCode = "401",
        description = "There is no token, or not a valid one, as the standard says it.",
        content = @Content(schema = @Schema(implementation = StatusInfo.class)))
@ApiResponse(
        responseCode = "403",
        description = "The token lacks the scope, as the standard says it.",
        content = @Content(schema = @Schema(implementation = StatusInfo.class)))
@ApiResponse(
        responseCode = "429",
        description = "Too many requests, as the standard says it.",
        content = @Content(schema = @Schema(implementation = StatusInfo.class)))
@interface AnsweredByTheStandard {}
