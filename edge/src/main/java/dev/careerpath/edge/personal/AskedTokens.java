package dev.careerpath.edge.personal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.careerpath.http.tokens.PersonalToken;
import dev.careerpath.http.tokens.PersonalTokens;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Asks the profile service, and believes its answer for a few seconds. */
@Component
final class AskedTokens implements PersonalTokens {

    private static final Duration BELIEVED_FOR = Duration.ofSeconds(3);
    private static final int AT_ONCE = 10_000;

    private final RestClient http;
    private final Cache<String, Optional<Me>> answers =
            Caffeine.newBuilder().expireAfterWrite(BELIEVED_FOR).maximumSize(AT_ONCE).build();

    AskedTokens(
            RestClient.Builder http,
            ClientHttpRequestFactory requests,
            @Value("${PROFILE_URI:http://127.0.0.1:8081}") String profiles) {
        this.http = http.requestFactory(requests).baseUrl(profiles).build();
    }

    private record Me(String sub, String tenant, List<String> scopes) {}

    @Override
    public Jwt decode(String token) {
        Me me =
                answers.get(PersonalToken.hash(token), _ -> ask(token))
                        .orElseThrow(PersonalToken::unknown);
        return Jwt.withTokenValue(token)
                .header("typ", "personal")
                .subject(me.sub())
                .claim("tenant", me.tenant())
                .claim("scope", me.scopes())
                .build();
    }

    /** Empty if the token is none. */
    private Optional<Me> ask(String token) {
        try {
            return http.get()
                    .uri("/v1/me")
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                    .exchange((_, answer) -> {
                        HttpStatus status = HttpStatus.resolve(answer.getStatusCode().value());
                        return status == HttpStatus.OK
                                ? Optional.of(known(answer.bodyTo(Me.class)))
                                : none(status);
                    });
        } catch (ResourceAccessException e) {
            throw new JwtException("The profile service does not answer.", e);
        }
    }

    private static Me known(@Nullable Me me) {
        if (me == null) {
            throw new JwtException("The profile service says nothing.");
        }
        return me;
    }

    private static Optional<Me> none(@Nullable HttpStatus status) {
        if (status == HttpStatus.UNAUTHORIZED) {
            return Optional.empty();
        }
        throw new JwtException("The profile service answers " + status + ".");
    }
}
