package dev.careerpath.edge.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Writes its headers when an answer is about to go out, unless they are there already. An event
 * stream has its service's own: another thread may have begun it when the first one leaves this
 * filter.
 */
final class BrowserHeaders extends HeaderWriterFilter {

    BrowserHeaders(List<HeaderWriter> writers) {
        super(writers);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PlainPaths.of(request.getRequestURI()).equals("/v1/events");
    }
}
