package dev.careerpath.edge.security;

import dev.careerpath.edge.session.SessionProperties;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Headers for browsers on every answer; every request is let through to whoever decides on it. */
@Configuration(proxyBeanMethods = false)
class EdgeSecurity {

    /** What a page may load and do; a page that a service makes says so itself. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'; trusted-types lit-html";

    /** The first filter of all, since others refuse requests too. */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> browserHeaders(SessionProperties session) {
        HstsHeaderWriter httpsOnly = new HstsHeaderWriter();
        boolean https = session.at("/").startsWith("https:");
        httpsOnly.setRequestMatcher(request -> https || request.isSecure());
        var registration =
                new FilterRegistrationBean<HeaderWriterFilter>(
                        new BrowserHeaders(
                                List.of(
                                        new ContentSecurityPolicyHeaderWriter(POLICY),
                                        new XContentTypeOptionsHeaderWriter(),
                                        new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                                        new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER),
                                        // No-store, unless the answer says how long it keeps.
                                        new CacheControlHeadersWriter(),
                                        httpsOnly,
                                        header("Cross-Origin-Resource-Policy", "same-origin"),
                                        header("Cross-Origin-Opener-Policy", "same-origin"),
                                        header(
                                                "Permissions-Policy",
                                                "camera=(), geolocation=(), microphone=()"))));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static StaticHeadersWriter header(String name, String value) {
        return new StaticHeadersWriter(name, value);
    }

    /** No filters: a path that is written in an odd way is refused before. */
    @Bean
    SecurityFilterChain allElse() {
        return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE);
    }
}
