package dev.careerpath.edge.bodies;

import dev.careerpath.edge.problem.Problems;
import dev.careerpath.http.connections.BodyDeadlines;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the bodies that the edge itself answers to, up to a limit: 413 for more. The services have
 * limits of their own for what is handed on.
 */
@Component
@Order(TokensBeforeBodies.ORDER + 2)
final class SmallBodies extends OncePerRequestFilter {

    private final Map<String, DataSize> atMost;
    private final JsonMapper json;

    SmallBodies(BodyProperties bodies, JsonMapper json) {
        this.atMost = bodies.atMost();
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !BodyDeadlines.hasBody(request) || !atMost.containsKey(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most =
                (int) atMost.getOrDefault(request.getRequestURI(), DataSize.ofBytes(0)).toBytes();
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            Problems.refuse(response, json, LargeBodies.tooLarge(most));
        } else {
            chain.doFilter(new WithBody(request, body), response);
        }
    }

    /** A request whose body was read. */
    private static final class WithBody extends HttpServletRequestWrapper {

        private final byte[] body;

        WithBody(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream read = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return read.read();
                }

                @Override
                public int read(byte[] buffer, int offset, int length) {
                    return read.read(buffer, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return read.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("It is all there");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
