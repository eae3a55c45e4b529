package dev.careerpath.starter.openapi;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the API document to whoever asks; 304, by its ETag, to a caller who has it already. */
@Hidden
@RestController
class ApiDocumentController {

    private final ApiDocument document;

    ApiDocumentController(ApiDocument document) {
        this.document = document;
    }

    /** Spring compares the ETag with If-None-Match itself. */
    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> document(HttpServletRequest request) {
        ApiDocument.Made made = document.get(request);
        return ResponseEntity.ok()
                .eTag(made.etag())
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(made.json());
    }
}
