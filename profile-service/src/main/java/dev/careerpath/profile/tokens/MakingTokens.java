package dev.careerpath.profile.tokens;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.http.tokens.PersonalToken;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.problem.ApiProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes and revokes a person's tokens. */
@Component
public class MakingTokens {

    private static final Logger log = LoggerFactory.getLogger(MakingTokens.class);
    private static final int AT_MOST = 20;

    private final StoredTokens tokens;
    private final TellingTokens telling;
    private final Clock clock;
    private final TokenSecrets secrets = new TokenSecrets();

    MakingTokens(StoredTokens tokens, TellingTokens telling, Clock clock) {
        this.tokens = tokens;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * A new token.
     *
     * @param secret the token itself, which is shown once and kept nowhere
     */
    record Made(StoredToken token, String secret) {}

    /**
     * Makes one.
     *
     * @throws ApiProblem 409 if there are as many as there may be, 503 if the broker is away
     */
    Made make(Viewer viewer, Sent<TokenBody> sent) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        TokenBody body = sent.checked(it -> it.errors(viewer.caller().scopes(), today));
        String secret = secrets.next();
        StoredToken token =
                new StoredToken(
                        Uuids.timeOrdered(now).toString(),
                        PersonalToken.hash(secret),
                        viewer.caller().tenant(),
                        viewer.caller().person(),
                        Objects.requireNonNull(body.name()),
                        List.copyOf(new TreeSet<>(Objects.requireNonNull(body.scopes()))),
                        now,
                        body.lastDay(today).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        viewer.name(),
                        viewer.address(),
                        null,
                        false);
        if (!tokens.add(token, AT_MOST)) {
            throw ApiProblem.conflict(
                    "too-many-tokens",
                    "There are as many tokens as there may be",
                    "You have %d. Revoke one that you no longer need.".formatted(AT_MOST));
        }
        try {
            telling.tell(token);
        } catch (TellingTokens.NotTold e) {
            // Whatever the broker took of it, nobody has seen the secret.
            tokens.end(token.tenant(), token.person(), token.id());
            throw away("Nothing was made.");
        }
        return new Made(token, secret);
    }

    /** Those of whoever asks that count, the newest first. */
    List<StoredToken> of(Viewer viewer) {
        Instant now = clock.instant();
        return tokens.of(viewer.caller().tenant(), viewer.caller().person()).stream()
                .filter(token -> token.expiresAt().isAfter(now))
                .toList();
    }

    /**
     * Revokes one.
     *
     * @throws ApiProblem 404 if it is not there or somebody else's, 503 if only this service knows
     *     yet
     */
    void revoke(Viewer viewer, String id) {
        if (!tokens.end(viewer.caller().tenant(), viewer.caller().person(), id)) {
            throw ApiProblem.notFound("There is no token " + id + ".");
        }
        try {
            telling.portion(clock.instant());
        } catch (TellingTokens.NotTold e) {
            log.warn("A revoked token is told to the other services later", e);
            throw away(
                    "It is revoked here, and in the other services as soon as the broker is back.");
        }
    }

    /** Revokes all of a person; what the broker does not take now, it is told later. */
    public void revokeAll(String tenant, String person) {
        tokens.endAll(tenant, person);
        try {
            telling.portion(clock.instant());
        } catch (TellingTokens.NotTold e) {
            log.warn("Revoked tokens are told to the other services later", e);
        }
    }

    private static ApiProblem away(String what) {
        return new ApiProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "The other services cannot be told now",
                what,
                List.of());
    }
}
