package dev.careerpath.starter.personal;

import dev.careerpath.http.tokens.PersonalToken;
import dev.careerpath.starter.problem.ApiProblem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Keeps a token for scripts from making what would outlive it. */
public final class ScriptTokens {

    private ScriptTokens() {}

    /**
     * @param title of the refusal, such as {@code A token for scripts makes no others}
     * @throws ApiProblem 403 if the request came with a token for scripts
     */
    public static void refuse(JwtAuthenticationToken with, String title) {
        if (with.getToken().hasClaim(PersonalToken.CLAIM)) {
            throw new ApiProblem(
                    HttpStatus.FORBIDDEN,
                    "forbidden",
                    title,
                    "Sign in for it, so that a token that was lost does not live on in what it made.",
                    List.of());
        }
    }
}
