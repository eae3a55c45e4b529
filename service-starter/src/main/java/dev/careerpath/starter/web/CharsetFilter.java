package dev.careerpath.starter.web;

import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.WritingProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Refuses bodies that say they are in another charset than UTF-8 with 415; none is converted. */
public final class CharsetFilter extends OncePerRequestFilter {

    private final JsonMapper json;

    public CharsetFilter(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String charset = charset(request.getContentType());
        if (charset == null || charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            chain.doFilter(request, response);
            return;
        }
        var problem =
                new ApiProblem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-charset",
                        "The body is in another charset",
                        "Send it in UTF-8, which needs no charset in Content-Type.",
                        List.of());
        WritingProblem.write(request, response, problem, json);
    }

    /** As it was written: a charset that Java does not know is another one too. */
    private static @Nullable String charset(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        try {
            String value = MediaType.parseMediaType(contentType).getParameter("charset");
            return value == null ? null : value.replace("\"", "");
        } catch (InvalidMediaTypeException e) {
            // What a broken header means is not for this filter to say.
            return contentType.toLowerCase(Locale.ROOT).contains("charset=") ? contentType : null;
        }
    }
}
