package dev.careerpath.edge.observe;

import dev.careerpath.http.correlation.CorrelationIds;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request its correlation id, or keeps the caller's where that is safe to log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Correlation extends OncePerRequestFilter {

    public static final String HEADER = CorrelationIds.HEADER;

    private static final Logger log = LoggerFactory.getLogger(Correlation.class);
    private static final Pattern RESOURCE = Pattern.compile("/[a-z0-9]{1,20}/[a-z-]{1,20}(?=/|$)");

    private final Clock clock;

    public Correlation(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = CorrelationIds.accept(request.getHeader(HEADER), clock.instant());
        long began = System.nanoTime();
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(CorrelationIds.LOG_KEY, id)) {
            try {
                chain.doFilter(new WithId(request, id), new OneId(response));
            } finally {
                served(request, response, System.nanoTime() - began);
            }
        }
    }

    /** Logs the kind of resource only: what follows may be a person's id or a secret link. */
    private static void served(
            HttpServletRequest request, HttpServletResponse response, long nanos) {
        if (log.isInfoEnabled()) {
            Matcher resource = RESOURCE.matcher(request.getRequestURI());
            log.info(
                    "{} {} {} in {} ms",
                    request.getMethod(),
                    resource.lookingAt() ? resource.group() : "another path",
                    response.getStatus(),
                    nanos / 1_000_000);
        }
    }

    /** The service behind answers with the same id; it is not to stand there twice. */
    private static final class OneId extends HttpServletResponseWrapper {

        OneId(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (HEADER.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }

    private static final class WithId extends HttpServletRequestWrapper {

        private final String id;

        WithId(HttpServletRequest request, String id) {
            super(request);
            this.id = id;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HEADER.equalsIgnoreCase(name) ? id : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HEADER.equalsIgnoreCase(name)
                    ? Collections.enumeration(Set.of(id))
                    : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            Set<String> names = new LinkedHashSet<>(Collections.list(super.getHeaderNames()));
            names.removeIf(HEADER::equalsIgnoreCase);
            names.add(HEADER);
            return Collections.enumeration(names);
        }
    }
}
