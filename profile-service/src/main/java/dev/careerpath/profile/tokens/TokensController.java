package dev.careerpath.profile.tokens;

import dev.careerpath.profile.store.Profiles;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.audit.Audited;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.personal.ScriptTokens;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "You", description = "Who you are here and what is yours")
@RequestMapping("/v1/me/tokens")
class TokensController {

    private static final int PROFILES_AT_MOST = 100;

    private final MakingTokens making;
    private final Profiles profiles;

    TokensController(MakingTokens making, Profiles profiles) {
        this.making = making;
        this.profiles = profiles;
    }

    private record PersonalTokenList(List<TokenView> items) {}

    @GetMapping
    @Operation(summary = "Your tokens for scripts, without their secrets")
    PersonalTokenList list(Viewer viewer) {
        return new PersonalTokenList(
                making.of(viewer).stream().map(token -> TokenView.of(token, null)).toList());
    }

    @PostMapping
    @Operation(
            summary = "Make a token for a script",
            description =
                    "The answer is the only one that has the token. It begins with cpat_, allows what you name of what"
                            + " you may do, and ends after its last day; in the other services it counts a moment"
                            + " later. A token made here makes no others.")
    @Succeeds(201)
    @Refuses(status = 403, when = "A token for scripts makes no others.")
    @Refuses(status = 409, when = "You have as many as there may be.")
    ResponseEntity<TokenView> make(
            Viewer viewer, JwtAuthenticationToken with, @RequestBody Sent<TokenBody> body) {
        ScriptTokens.refuse(with, "A token for scripts makes no others");
        MakingTokens.Made made = making.make(viewer, body);
        audited(viewer, made.token().id());
        return ResponseEntity.created(URI.create("/v1/me/tokens/" + made.token().id()))
                .cacheControl(CacheControl.noStore())
                .body(TokenView.of(made.token(), made.secret()));
    }

    @DeleteMapping("/{tokenId}")
    @Operation(
            summary = "Revoke a token",
            description = "Here at once, in the other services within seconds.")
    @Succeeds(204)
    ResponseEntity<Void> revoke(Viewer viewer, @PathVariable String tokenId) {
        making.revoke(viewer, tokenId);
        audited(viewer, tokenId);
        return ResponseEntity.noContent().build();
    }

    /** On the trail of each of their profiles, where they read it; else on the token's own. */
    private void audited(Viewer viewer, String tokenId) {
        List<String> own =
                profiles
                        .ofPerson(
                                viewer.caller().tenant(),
                                viewer.caller().person(),
                                null,
                                PROFILES_AT_MOST)
                        .stream()
                        .map(StoredProfile::id)
                        .toList();
        Audited.shown(own.isEmpty() ? List.of(tokenId) : own);
        Audited.changed(List.of("/tokens/" + tokenId));
    }
}
