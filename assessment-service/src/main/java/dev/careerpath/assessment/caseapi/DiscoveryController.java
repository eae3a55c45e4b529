package dev.careerpath.assessment.caseapi;

import dev.careerpath.starter.openapi.ApiDocument;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service discovery of CASE: which of the standard's operations there are, as OpenAPI. */
@Hidden
@RestController
class DiscoveryController {

    private static final JsonMapper JSON = new JsonMapper();

    private final ApiDocument api;

    DiscoveryController(ApiDocument api) {
        this.api = api;
    }

    @GetMapping(
            path = "/ims/case/v1p1/discovery/imscasev1p1_openapi3_v1p0.json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> discovery(HttpServletRequest request) {
        ApiDocument.Made whole = api.get(request);
        return ResponseEntity.ok()
                .eTag(whole.etag())
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(ofTheStandard(whole.json()));
    }

    private static String ofTheStandard(String json) {
        ObjectNode document = (ObjectNode) JSON.readTree(json);
        document.withObject("/paths")
                .properties()
                .removeIf(path -> !path.getKey().startsWith("/ims/case/"));
        return JSON.writeValueAsString(document);
    }
}
