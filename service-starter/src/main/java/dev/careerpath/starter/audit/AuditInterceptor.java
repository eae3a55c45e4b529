package dev.careerpath.starter.audit;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.access.Access.Right;
import dev.careerpath.starter.access.Decisions;
import dev.careerpath.starter.observe.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Makes an entry of every request that read somebody else's data or changed anybody's. */
final class AuditInterceptor implements HandlerInterceptor {

    private final AuditTrail trail;
    private final Clock clock;

    AuditInterceptor(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failed) {
        if (failed != null || response.getStatus() >= 400) {
            return;
        }
        Decisions.of(request)
                .ifPresent(decided -> {
                    boolean reads =
                            request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
                    Right right = decided.right();
                    if (!reads || right != Right.OWN) {
                        subjects(request, decided.subject())
                                .forEach(subject -> trail.add(entry(request, decided, subject)));
                    }
                });
    }

    private static List<String> subjects(HttpServletRequest request, String subject) {
        return subject.isEmpty() ? Audited.shown(request) : List.of(subject);
    }

    private AuditEntry entry(
            HttpServletRequest request, Decisions.Decision decided, String subject) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Instant now = clock.instant();
        String id = Uuids.timeOrdered(now).toString();
        return new AuditEntry(
                id,
                now,
                decided.viewer().caller().tenant(),
                subject,
                decided.viewer().caller().person(),
                decided.right().name(),
                request.getMethod() + " " + pattern,
                Audited.changed(request),
                request.getRemoteAddr(),
                Correlation.currentOr(id));
    }
}
