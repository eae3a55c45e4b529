package dev.careerpath.starter.access;

import dev.careerpath.starter.access.Access.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What was decided for a request, for those who come after its controller. */
public final class Decisions {

    private static final String STANDS = Decisions.class.getName();

    private Decisions() {}

    /**
     * @param subject what the request was about; empty when it was about none
     */
    public record Decision(Viewer viewer, String subject) {

        /** The right that let the request in; a request about no subject is one's own. */
        public Right right() {
            Right right = viewer.access().right();
            return right == Right.NONE ? Right.OWN : right;
        }
    }

    /**
     * Says what a request may see that came without a token, by a secret of its own.
     *
     * @param decision by the right of whoever made the secret
     */
    public static void stand(HttpServletRequest request, Decision decision) {
        request.setAttribute(STANDS, decision);
    }

    /** The decision; empty for a request that no person rule names. */
    public static Optional<Decision> of(HttpServletRequest request) {
        if (request.getAttribute(STANDS) instanceof Decision decision) {
            return Optional.of(decision);
        }
        var decided = AccessInterceptor.decided(request);
        return decided == null || decided.match() == null
                ? Optional.empty()
                : Optional.of(new Decision(decided.viewer(), decided.match().subject()));
    }
}
