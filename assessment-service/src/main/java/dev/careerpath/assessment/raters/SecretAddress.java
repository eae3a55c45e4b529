package dev.careerpath.assessment.raters;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The address of a rating is a secret: it must not stay in caches or go out as a referrer. */
@ControllerAdvice(assignableTypes = {RatingsController.class, RatingPageController.class})
class SecretAddress {

    @ModelAttribute
    void keep(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
