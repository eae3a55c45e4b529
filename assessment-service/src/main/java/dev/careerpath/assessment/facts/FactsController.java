package dev.careerpath.assessment.facts;

import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Facts", description = "The sources that reasons name")
@RequestMapping("/v1/facts")
class FactsController {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final DomainFacts facts;
    private final long revision;

    FactsController(DomainFacts facts) {
        this.facts = facts;
        this.revision = Long.parseLong(facts.version().replace(".", ""));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "What a source says, in our words",
            description = "The id is one of those that reasons, gates and steps name as sources.")
    ResponseEntity<DomainFact> one(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch) {
        DomainFact fact =
                facts.find(id)
                        .orElseThrow(() -> ApiProblem.notFound("There is no fact " + id + "."));
        boolean unchanged = ETags.unchanged(ifNoneMatch, revision);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(unchanged ? 304 : 200).eTag(ETags.of(revision));
        answer.cacheControl(CacheControl.maxAge(A_DAY).cachePrivate());
        return unchanged ? answer.build() : answer.body(fact);
    }
}
