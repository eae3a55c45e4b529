package dev.careerpath.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks whether a body that is announced in chunks has any: the JDK's HTTP client fails when it is
 * to pass on one that is empty, and the caller would get a 500.
 */
@Component
class EmptyChunkedBodies extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletInputStream body = request.getInputStream();
        int first = body.read();
        // After its end was read, an empty body counts as none.
        chain.doFilter(first < 0 ? request : new Begun(request, body, first), response);
    }

    /** A request whose first byte was read already. */
    private static final class Begun extends HttpServletRequestWrapper {

        private final ServletInputStream whole;

        Begun(HttpServletRequest request, ServletInputStream rest, int first) {
            super(request);
            this.whole = new Whole(rest, first);
        }

        @Override
        public ServletInputStream getInputStream() {
            return whole;
        }
    }

    private static final class Whole extends ServletInputStream {

        private final ServletInputStream rest;
        private int first;

        Whole(ServletInputStream rest, int first) {
            this.rest = rest;
            this.first = first;
        }

        @Override
        public int read() throws IOException {
            if (first < 0) {
                return rest.read();
            }
            int next = first;
            first = -1;
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (first < 0 || length == 0) {
                return rest.read(buffer, offset, length);
            }
            // Alone, since what follows may be long in coming.
            buffer[offset] = (byte) read();
            return 1;
        }

        @Override
        public boolean isFinished() {
            return first < 0 && rest.isFinished();
        }

        @Override
        public boolean isReady() {
            return first >= 0 || rest.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            rest.setReadListener(listener);
        }
    }
}
