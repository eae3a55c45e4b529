package dev.careerpath.starter.web;

import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.WritingProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses bodies over the limit with 413, by their stated length at once, otherwise while they are
 * read.
 */
public final class BodyLimitFilter extends OncePerRequestFilter {

    private final long limit;
    private final List<String> streamed;
    private final JsonMapper json;

    /**
     * @param limit bytes
     * @param streamed paths that read their body piece by piece and need no limit
     */
    public BodyLimitFilter(long limit, List<String> streamed, JsonMapper json) {
        this.limit = limit;
        this.streamed = List.copyOf(streamed);
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return streamed.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            // The rest of the body is not worth reading.
            response.setHeader("Connection", "close");
            WritingProblem.write(request, response, tooLarge(), json);
            return;
        }
        chain.doFilter(new Limited(request), response);
    }

    private ApiProblem tooLarge() {
        return new ApiProblem(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "The body is too large",
                "A body may have "
                        + limit
                        + " bytes. Send less, or many profiles through the import.",
                List.of());
    }

    private final class Limited extends HttpServletRequestWrapper {

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream body = super.getInputStream();
            return new ServletInputStream() {
                private long read;

                @Override
                public int read() throws IOException {
                    int next = body.read();
                    count(next < 0 ? 0 : 1);
                    return next;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int count = body.read(buffer, offset, length);
                    count(Math.max(count, 0));
                    return count;
                }

                @Override
                public boolean isFinished() {
                    return body.isFinished();
                }

                @Override
                public boolean isReady() {
                    return body.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    body.setReadListener(listener);
                }

                private void count(int bytes) {
                    read += bytes;
                    if (read > limit) {
                        throw tooLarge();
                    }
                }
            };
        }
    }
}
