package dev.careerpath.edge.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.careerpath.edge.session.Renewing;
import dev.careerpath.edge.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * Asks the provider for another access token, once for all requests that a page sends at the same
 * time: a refresh token is often good for one use.
 */
final class RenewingAtTheProvider implements Renewing {

    private static final Logger log = LoggerFactory.getLogger(RenewingAtTheProvider.class);
    private static final int AT_ONCE = 10_000;

    private final Provider provider;
    private final RestClientRefreshTokenTokenResponseClient client =
            new RestClientRefreshTokenTokenResponseClient();
    private final Cache<String, Optional<OAuth2AccessTokenResponse>> asked =
            Caffeine.newBuilder()
                    .maximumSize(AT_ONCE)
                    .expireAfterWrite(Duration.ofSeconds(30))
                    .build();

    RenewingAtTheProvider(Provider provider) {
        this.provider = provider;
    }

    @Override
    public Optional<Session> renew(Session session) {
        String refresh = session.refreshToken();
        return refresh == null
                ? Optional.empty()
                : asked.get(refresh, this::ask).map(answer -> renewed(session, answer));
    }

    private Optional<OAuth2AccessTokenResponse> ask(String refresh) {
        try {
            // The token that has expired plays no part, but the request has a place for it.
            OAuth2AccessToken expired =
                    new OAuth2AccessToken(
                            TokenType.BEARER,
                            "expired",
                            Instant.EPOCH,
                            Instant.EPOCH.plusSeconds(1));
            return Optional.of(
                    client.getTokenResponse(
                            new OAuth2RefreshTokenGrantRequest(
                                    provider.registration(),
                                    expired,
                                    new OAuth2RefreshToken(refresh, null))));
        } catch (OAuth2AuthorizationException e) {
            log.info("A session was not renewed: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static Session renewed(Session session, OAuth2AccessTokenResponse answer) {
        OAuth2RefreshToken next = answer.getRefreshToken();
        return session.renewed(
                answer.getAccessToken().getTokenValue(),
                next == null ? null : next.getTokenValue(),
                answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN)
                                instanceof String id
                        ? id
                        : null);
    }
}
