package dev.careerpath.edge.bodies;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.cloud.gateway.server.mvc.filter.FormFilter;
import org.springframework.stereotype.Component;

/**
 * Passes the form of a rater's page on as the body that it is; else the gateway would put what a
 * rater answered into the address. The edge's own forms keep their fields, which this would hide.
 */
@Component
final class AnsweredForms extends FormFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (((HttpServletRequest) request).getRequestURI().startsWith("/v1/ratings/")) {
            super.doFilter(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }
}
