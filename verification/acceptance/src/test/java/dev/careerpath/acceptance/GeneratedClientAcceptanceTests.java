package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import dev.careerpath.client.profile.api.ProfilesApi;
import dev.careerpath.client.profile.model.ProfileContext;
import dev.careerpath.client.profile.model.ProfileContextCompanyStage;
import dev.careerpath.client.profile.model.ProfileGoal;
import dev.careerpath.client.profile.model.ProfileSubmission;
import dev.careerpath.client.profile.model.ProfileSubmissionCurrentRole;
import dev.careerpath.client.profile.model.ProfileSubmissionTargetRole;
import dev.careerpath.client.roadmap.ApiException;
import dev.careerpath.client.roadmap.ApiResponse;
import dev.careerpath.client.roadmap.api.MilestonesApi;
import dev.careerpath.client.roadmap.api.RoadmapsApi;
import dev.careerpath.client.roadmap.model.Milestone;
import dev.careerpath.client.roadmap.model.MilestoneChange;
import dev.careerpath.client.roadmap.model.MilestoneStatus;
import dev.careerpath.client.roadmap.model.Problem;
import dev.careerpath.client.roadmap.model.RoadmapView;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A client that openapi-generator made of docs/openapi, with the system it was made for. */
@OnTheRunningSystem
class GeneratedClientAcceptanceTests {

    private final ProfilesApi profiles;
    private final RoadmapsApi roadmaps;
    private final MilestonesApi milestones;

    GeneratedClientAcceptanceTests(RunningSystem system) {
        String token = system.token("generated", RunningSystem.ALL_SCOPES);
        Consumer<HttpRequest.Builder> signedIn =
                request -> request.setHeader("Authorization", "Bearer " + token);
        var profile = new dev.careerpath.client.profile.ApiClient();
        profile.updateBaseUri(system.url());
        profile.setRequestInterceptor(signedIn);
        var roadmap = new dev.careerpath.client.roadmap.ApiClient();
        roadmap.updateBaseUri(system.url());
        roadmap.setRequestInterceptor(signedIn);
        this.profiles = new ProfilesApi(profile);
        this.roadmaps = new RoadmapsApi(roadmap);
        this.milestones = new MilestonesApi(roadmap);
    }

    @Test
    void submitsWaitsFinishesAMilestoneAndIsToldThatItCameTooLate() throws Exception {
        var made = profiles.createProfile(leader(), UUID.randomUUID().toString());
        ApiResponse<RoadmapView> first = planned(made.getId());
        String etag = first.getHeaders().get("etag").getFirst();
        Milestone step = first.getData().getStages().getFirst().getMilestones().getFirst();

        RoadmapView after =
                milestones.updateRoadmapMilestone(
                        made.getId(), step.getId(), status(MilestoneStatus.DONE), etag);
        ApiException late =
                catchThrowableOfType(
                        ApiException.class,
                        () ->
                                milestones.updateRoadmapMilestone(
                                        made.getId(),
                                        step.getId(),
                                        status(MilestoneStatus.SKIPPED),
                                        etag));

        assertThat(after.getStages())
                .flatExtracting(stage -> stage.getMilestones())
                .filteredOn(it -> it.getId().equals(step.getId()))
                .extracting(Milestone::getStatus)
                .containsExactly(MilestoneStatus.DONE);
        assertThat(late.getCode()).isEqualTo(412);
        Problem problem = new ObjectMapper().readValue(late.getResponseBody(), Problem.class);
        assertThat(problem.getType()).isEqualTo("/problems/version-conflict");
        assertThat(problem.getDetail()).contains("The current ETag is");
    }

    private ApiResponse<RoadmapView> planned(String profileId) throws Exception {
        Caller.eventually(() ->
                roadmaps.getRoadmapWithHttpInfo(profileId, null, null).getStatusCode() == 200);
        return roadmaps.getRoadmapWithHttpInfo(profileId, null, null);
    }

    private static MilestoneChange status(MilestoneStatus status) {
        return new MilestoneChange().status(status);
    }

    private static ProfileSubmission leader() {
        return new ProfileSubmission()
                .name("Irina Petrova")
                .currentRole(ProfileSubmissionCurrentRole.CTO)
                .targetRole(ProfileSubmissionTargetRole.CPTO)
                .context(new ProfileContext().companyStage(ProfileContextCompanyStage.SCALE_UP))
                .goal(
                        new ProfileGoal()
                                .targetDate(LocalDate.now(ZoneOffset.UTC).plusYears(2))
                                .hoursPerWeek(6));
    }
}
