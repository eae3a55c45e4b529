package dev.careerpath.roadmap.intherole;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.intherole.RoleProgress.Tick;
import dev.careerpath.roadmap.kept.KeptDocuments;
import dev.careerpath.roadmap.kept.KeptDocuments.Change;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.read.LatestRoadmaps;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.problem.ApiProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows what is kept of a leader in the role, and keeps what is done in the first days. */
@Component
class FollowingRole {

    private final LatestRoadmaps roadmaps;
    private final KeptDocuments<RoleProgress> kept;
    private final Catalogue catalogue;
    private final Clock clock;

    FollowingRole(
            LatestRoadmaps roadmaps,
            KeptDocuments<RoleProgress> kept,
            Catalogue catalogue,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.kept = kept;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The check list and the scorecard with what is kept.
     *
     * @throws ApiProblem 404 no such plan
     */
    RoleView view(String tenant, String profileId) {
        return RoleView.of(
                roadmaps.head(tenant, profileId).present(), catalogue, kept.of(tenant, profileId));
    }

    /**
     * Says whether an item of the first days is done; saying it again changes nothing.
     *
     * @throws ApiProblem 404 no such plan or item
     */
    RoleView tick(String tenant, String profileId, String itemId, Sent<TickBody> sent) {
        Roadmap roadmap = roadmaps.head(tenant, profileId).present();
        String text =
                roadmap.onboarding().stream()
                        .flatMap(stretch -> stretch.items().stream())
                        .filter(item -> RoleView.itemId(item).equals(itemId))
                        .findFirst()
                        .orElseThrow(() ->
                                ApiProblem.notFound("The first days have no item " + itemId + "."));
        boolean done = sent.checked(_ -> List.of()).done();
        Instant now = clock.instant();
        RoleProgress after =
                kept.change(
                        tenant,
                        profileId,
                        before -> new Change<>(ticked(before, itemId, text, done, now), List.of()));
        return RoleView.of(roadmap, catalogue, after);
    }

    private static RoleProgress ticked(
            RoleProgress before, String itemId, String text, boolean done, Instant now) {
        if (done == (before.doneAt(itemId) != null)) {
            return before;
        }
        return done ? before.with(new Tick(itemId, text, now)) : before.without(itemId);
    }
}
