package dev.careerpath.roadmap.read;

import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.Head;
import dev.careerpath.starter.web.ETags;
import dev.careerpath.starter.web.NotYet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Component;

/** Finds leaders' latest roadmaps, and answers with something made of them. */
@Component
public class LatestRoadmaps {

    private final DerivedDocuments<Roadmap> roadmaps;
    private final NotYet notYet;

    LatestRoadmaps(DerivedDocuments<Roadmap> roadmaps, NotYet notYet) {
        this.roadmaps = roadmaps;
        this.notYet = notYet;
    }

    /**
     * A leader's latest roadmap.
     *
     * @throws ApiProblem 404 unknown, somebody else's or erased
     */
    public Head<Roadmap> head(String tenant, String profileId) {
        return roadmaps.latest(tenant, profileId)
                .orElseThrow(() ->
                        ApiProblem.notFound(
                                "There is no roadmap of the profile " + profileId + "."));
    }

    /** Completes an answer that has its status and its tag. */
    public interface Form {
        ResponseEntity<?> of(Head<Roadmap> head, BodyBuilder answer);
    }

    /**
     * 200 with the revision as its tag, 304 for a caller who has it, 202 while it is being made.
     *
     * @throws ApiProblem 404 unknown, somebody else's or erased
     */
    public ResponseEntity<?> answer(
            String tenant, String profileId, @Nullable String ifNoneMatch, Form form) {
        Optional<Head<Roadmap>> found = roadmaps.latest(tenant, profileId);
        if (found.isEmpty()) {
            return notYet.answer(profileId, roadmaps::knows, "roadmap");
        }
        Head<Roadmap> head = found.get();
        String tag = ETags.of(head.revision());
        if (ETags.unchanged(ifNoneMatch, head.revision())) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return form.of(head, ResponseEntity.ok().eTag(tag));
    }
}
