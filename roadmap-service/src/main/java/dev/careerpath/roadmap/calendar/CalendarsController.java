package dev.careerpath.roadmap.calendar;

import dev.careerpath.starter.access.Access;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.audit.Audited;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.personal.ScriptTokens;
import dev.careerpath.starter.problem.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@Tag(name = "Documents")
@RequestMapping("/v1/roadmaps/{profileId}/calendars")
class CalendarsController {

    private final SubscribingCalendars subscribing;
    private final URI home;

    CalendarsController(
            SubscribingCalendars subscribing, @Value("${careerpath.public-url}") URI home) {
        this.subscribing = subscribing;
        this.home = home;
    }

    private record CalendarAddressList(List<CalendarAddressView> items) {}

    @GetMapping
    @Operation(
            summary = "The secret calendar addresses of a roadmap, without their secrets",
            description = "The leader sees all of them, others those that they made.")
    CalendarAddressList list(Viewer viewer, @PathVariable String profileId) {
        look(viewer, profileId);
        return new CalendarAddressList(
                subscribing.of(viewer, profileId).stream()
                        .map(kept -> CalendarAddressView.of(kept, viewer.caller().person(), null))
                        .toList());
    }

    @PostMapping
    @Operation(
            summary = "Make a secret address at which a calendar program follows a roadmap",
            description =
                    "The answer is the only one that has the address; whoever knows it reads the calendar without a"
                            + " token. It ends when you revoke it, when the roadmap is no longer shared with you, and"
                            + " when the person is erased. You may have ten of one roadmap.")
    @Succeeds(201)
    @Refuses(status = 403, when = "A token for scripts makes no addresses.")
    @Refuses(status = 409, when = "You have as many as there may be.")
    ResponseEntity<CalendarAddressView> make(
            Viewer viewer, JwtAuthenticationToken with, @PathVariable String profileId) {
        look(viewer, profileId);
        ScriptTokens.refuse(with, "A token for scripts makes no calendar addresses");
        SubscribingCalendars.Made made = subscribing.make(viewer, profileId);
        Audited.changed(List.of("/calendars/" + made.address().id()));
        return ResponseEntity.created(
                        at(
                                "/v1/roadmaps/{profileId}/calendars/{id}",
                                profileId,
                                made.address().id()))
                .cacheControl(CacheControl.noStore())
                .body(
                        CalendarAddressView.of(
                                made.address(),
                                viewer.caller().person(),
                                at("/v1/calendars/{secret}.ics", made.secret())));
    }

    @DeleteMapping("/{calendarId}")
    @Operation(
            summary = "Revoke a secret calendar address",
            description = "One of those that you see. It counts at once.")
    @Succeeds(204)
    ResponseEntity<Void> revoke(
            Viewer viewer, @PathVariable String profileId, @PathVariable String calendarId) {
        look(viewer, profileId);
        subscribing.revoke(viewer, profileId, calendarId);
        Audited.changed(List.of("/calendars/" + calendarId));
        return ResponseEntity.noContent().build();
    }

    /** Whoever may not see the roadmap finds none. */
    private static void look(Viewer viewer, String profileId) {
        if (viewer.access().right() == Access.Right.NONE) {
            throw ApiProblem.notFound("There is no roadmap of the profile " + profileId + ".");
        }
    }

    private URI at(String path, Object... parts) {
        return UriComponentsBuilder.fromUri(home).path(path).buildAndExpand(parts).toUri();
    }
}
