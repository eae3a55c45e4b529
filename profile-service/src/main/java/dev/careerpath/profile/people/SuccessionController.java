package dev.careerpath.profile.people;

import dev.careerpath.profile.model.TargetRole;
import dev.careerpath.starter.audit.Audited;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Succession", description = "Who could follow in which role")
class SuccessionController {

    private final People people;

    SuccessionController(People people) {
        this.people = people;
    }

    /** Who could follow in a role, the furthest first; at most 500. */
    record Successors(TargetRole role, List<Person> people) {}

    private record Succession(List<Successors> roles) {}

    @GetMapping("/v1/succession")
    @Operation(
            summary = "Who is ready when, for which role",
            description =
                    "By role those who aim for it: first by band, then by the day on which their"
                            + " plan is done.")
    Succession of(
            Caller caller,
            @RequestParam(name = "role", required = false) @Nullable TargetRole role) {
        List<Successors> roles =
                (role == null ? Stream.of(TargetRole.values()) : Stream.of(role))
                        .map(one -> new Successors(one, people.towards(caller.tenant(), one)))
                        .toList();
        Audited.shown(
                roles.stream()
                        .flatMap(one -> one.people().stream())
                        .map(Person::profileId)
                        .toList());
        return new Succession(roles);
    }
}
