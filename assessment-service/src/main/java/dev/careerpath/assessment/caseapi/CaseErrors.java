package dev.careerpath.assessment.caseapi;

import dev.careerpath.starter.problem.ProblemShape;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets every refusal under the standard's addresses be said as the standard says it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CaseErrors extends OncePerRequestFilter {

    private static final ProblemShape SHAPE = StatusInfo::of;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        // The import is ours alone: the standard only reads.
        return !path.startsWith("/ims/case/") || request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ProblemShape.ATTRIBUTE, SHAPE);
        chain.doFilter(request, response);
    }
}
