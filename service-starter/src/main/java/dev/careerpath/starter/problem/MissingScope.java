package dev.careerpath.starter.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** The refusal of a known caller whose token lacks a scope: 403, with the scopes that would do. */
public final class MissingScope extends ApiProblem {

    private final List<String> scopes;

    /**
     * @param scopes of which the token needs one; none where no scope opens the request
     */
    public MissingScope(List<String> scopes) {
        super(
                HttpStatus.FORBIDDEN,
                "forbidden",
                "The token does not allow this",
                scopes.isEmpty()
                        ? "There is no scope that opens this request."
                        : "The token lacks the scope that this request needs: "
                                + String.join(", or ", scopes)
                                + ".",
                List.of());
        this.scopes = List.copyOf(scopes);
    }

    public List<String> scopes() {
        return scopes;
    }
}
