package dev.careerpath.edge.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import tools.jackson.databind.json.JsonMapper;

/** Sign-ins that have begun: their state, nonce and proof key. */
final class BegunSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String NAME = "sign-in";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Provider provider;
    private final FlowCookies cookies;
    private final JsonMapper json;

    BegunSignIns(Provider provider, FlowCookies cookies, JsonMapper json) {
        this.provider = provider;
        this.cookies = cookies;
        this.json = json;
    }

    private record Begun(String state, String nonce, String nonceHash, String verifier) {}

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (begun == null) {
            cookies.forget(response, NAME);
            return;
        }
        Map<String, Object> attributes = begun.getAttributes();
        cookies.keep(
                response,
                NAME,
                json.writeValueAsString(
                        new Begun(
                                text(begun.getState()),
                                text(attributes.get(OidcParameterNames.NONCE)),
                                text(begun.getAdditionalParameters().get(OidcParameterNames.NONCE)),
                                text(attributes.get(PkceParameterNames.CODE_VERIFIER)))),
                // The browser comes back from the provider's site.
                "Lax",
                LIFE);
    }

    private static String text(@Nullable Object value) {
        return Objects.requireNonNull(value, "every sign-in has it").toString();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return cookies.kept(request, NAME)
                .map(text -> json.readValue(text, Begun.class))
                .filter(begun -> begun.state().equals(state))
                .map(this::restored)
                .orElse(null);
    }

    private OAuth2AuthorizationRequest restored(Begun begun) {
        ClientRegistration registration = provider.registration();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(text(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(begun.state())
                .additionalParameters(Map.of(OidcParameterNames.NONCE, begun.nonceHash()))
                .attributes(
                        Map.of(
                                OAuth2ParameterNames.REGISTRATION_ID,
                                Provider.ID,
                                OidcParameterNames.NONCE,
                                begun.nonce(),
                                PkceParameterNames.CODE_VERIFIER,
                                begun.verifier()))
                .build();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
        cookies.forget(response, NAME);
        return begun;
    }
}
