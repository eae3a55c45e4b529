package dev.careerpath.assessment.raters;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The script of the page behind a rating link; beside the links, none of which has a dot. */
@Hidden
@RestController
class RatingScriptController {

    private static final MediaType SCRIPT =
            new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final Resource DRAFT = new ClassPathResource("raters/draft.js");

    @GetMapping("/v1/ratings/draft.js")
    ResponseEntity<Resource> keepingDrafts() {
        return ResponseEntity.ok().contentType(SCRIPT).body(DRAFT);
    }
}
