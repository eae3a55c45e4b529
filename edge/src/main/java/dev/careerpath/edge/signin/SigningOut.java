package dev.careerpath.edge.signin;

import dev.careerpath.edge.session.EndedSignIns.Ended;
import dev.careerpath.edge.session.Session;
import dev.careerpath.edge.session.SessionProperties;
import dev.careerpath.edge.session.SigningInElsewhere;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs out at the provider too (OpenID Connect RP-Initiated Logout). The browser goes there
 * through the edge, so that no script sees the id token by which the provider knows who leaves.
 */
@RestController
@Conditional(OidcConfigured.class)
final class SigningOut implements SigningInElsewhere {

    private static final String PATH = "/oauth2/sign-out";
    private static final String NAME = "sign-out";
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Provider provider;
    private final FlowCookies cookies;
    private final SessionProperties session;
    private final EndedElsewhere everywhere;

    SigningOut(
            Provider provider,
            FlowCookies cookies,
            SessionProperties session,
            EndedElsewhere everywhere) {
        this.provider = provider;
        this.cookies = cookies;
        this.session = session;
        this.everywhere = everywhere;
    }

    @Override
    public String address() {
        return "/oauth2/authorization/" + Provider.ID;
    }

    @Override
    public Optional<String> signOut(Session ending) {
        Ended.of(ending).ifPresent(everywhere::tellMeanwhile);
        String idToken = ending.idToken();
        if (endSession() == null
                || !(RequestContextHolder.currentRequestAttributes()
                        instanceof ServletRequestAttributes attributes)
                || attributes.getResponse() == null) {
            return Optional.empty();
        }
        cookies.keep(
                attributes.getResponse(), NAME, idToken == null ? "" : idToken, "Strict", LIFE);
        return Optional.of(PATH);
    }

    @GetMapping(PATH)
    ResponseEntity<Void> leave(HttpServletRequest request, HttpServletResponse response) {
        Object endSession = endSession();
        Optional<String> idToken = cookies.kept(request, NAME);
        cookies.forget(response, NAME);
        URI to = URI.create(session.at("/"));
        if (endSession != null && idToken.isPresent()) {
            var address =
                    UriComponentsBuilder.fromUriString(endSession.toString())
                            .queryParam("client_id", "{client}")
                            .queryParam("post_logout_redirect_uri", "{back}");
            to =
                    idToken.get().isEmpty()
                            ? address.encode().build(client(), session.at("/"))
                            : address.queryParam("id_token_hint", "{id}")
                                    .encode()
                                    .build(client(), session.at("/"), idToken.get());
        }
        return ResponseEntity.status(HttpStatus.FOUND).location(to).build();
    }

    private String client() {
        return provider.registration().getClientId();
    }

    private @Nullable Object endSession() {
        return provider.registration()
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("end_session_endpoint");
    }
}
