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
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses bodies that say they are in another charset than UTF-8, or compressed, with 415; none is
 * converted or unpacked.
 */
public final class EncodingFilter extends OncePerRequestFilter {

    private static final String PLAIN = "identity";
    private static final ApiProblem OTHER_CHARSET =
            refusal(
                    "unsupported-charset",
                    "The body is in another charset",
                    "Send it in UTF-8, which needs no charset in Content-Type.");
    private static final ApiProblem COMPRESSED =
            refusal(
                    "unsupported-coding",
                    "The body is compressed",
                    "Send it as it is, without Content-Encoding.");

    private final JsonMapper json;

    public EncodingFilter(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String charset = charset(request.getContentType());
        if (!isPlain(request.getHeader(HttpHeaders.CONTENT_ENCODING))) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, PLAIN);
            WritingProblem.write(request, response, COMPRESSED, json);
        } else if (charset == null || charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            chain.doFilter(request, response);
        } else {
            WritingProblem.write(request, response, OTHER_CHARSET, json);
        }
    }

    private static boolean isPlain(@Nullable String coding) {
        return coding == null || coding.isBlank() || coding.strip().equalsIgnoreCase(PLAIN);
    }

    private static ApiProblem refusal(String type, String title, String detail) {
        return new ApiProblem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, type, title, detail, List.of());
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
