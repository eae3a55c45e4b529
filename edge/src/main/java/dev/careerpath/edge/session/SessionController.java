package dev.careerpath.edge.session;

import dev.careerpath.edge.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Begins, shows and ends the session of a browser. */
@RestController
@RequestMapping("/session")
final class SessionController {

    private final OneTimeCodes codes;
    private final SessionCookies cookies;
    private final OpenSessions sessions;
    private final JwtDecoder tokens;
    private final SessionProperties properties;
    private final EndedSignIns ended;
    private final ObjectProvider<SigningInElsewhere> elsewhere;
    private final Clock clock;

    SessionController(
            OneTimeCodes codes,
            SessionCookies cookies,
            OpenSessions sessions,
            JwtDecoder tokens,
            SessionProperties properties,
            EndedSignIns ended,
            ObjectProvider<SigningInElsewhere> elsewhere,
            Clock clock) {
        this.codes = codes;
        this.cookies = cookies;
        this.sessions = sessions;
        this.tokens = tokens;
        this.properties = properties;
        this.ended = ended;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /** What {@code POST /session} takes. */
    record Code(@Nullable String code) {}

    @PostMapping
    ResponseEntity<?> begin(@RequestBody Code code, HttpServletResponse response)
            throws IOException {
        Optional<String> token = codes.use(code.code() == null ? "" : code.code());
        if (token.isEmpty()) {
            return gone();
        }
        Jwt jwt;
        try {
            jwt = tokens.decode(token.get());
        } catch (BadJwtException e) {
            return gone();
        }
        cookies.write(
                response, Session.begun(token.get(), jwt, clock.instant(), properties.longest()));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<?> gone() {
        return ResponseEntity.status(HttpStatus.GONE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        Problems.of(
                                HttpStatus.GONE,
                                "code-used-or-late",
                                "The code counts no longer",
                                "A code is good once and for a minute: ./career-path open prints another."));
    }

    @GetMapping
    Who show(HttpServletRequest request, HttpServletResponse response) {
        SigningInElsewhere provider = elsewhere.getIfAvailable();
        String signIn = provider == null ? "local" : "oidc";
        return sessions.of(request, response)
                .map(open -> Who.of(open, signIn, properties.accessContact()))
                .orElseGet(() -> Who.nobody(signIn, provider == null ? null : provider.address()));
    }

    @DeleteMapping
    ResponseEntity<?> end(HttpServletRequest request, HttpServletResponse response) {
        Optional<Session> session = cookies.read(request);
        cookies.clear(response);
        // A copy of the cookie counts no longer, and what is open under it ends.
        session.flatMap(EndedSignIns.Ended::of).ifPresent(ended::add);
        SigningInElsewhere provider = elsewhere.getIfAvailable();
        return session.flatMap(it -> provider == null ? Optional.empty() : provider.signOut(it))
                .<ResponseEntity<?>>map(
                        address -> ResponseEntity.ok(Map.of("signOutAddress", address)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
