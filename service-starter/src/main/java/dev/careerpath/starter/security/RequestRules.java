package dev.careerpath.starter.security;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Says of every request of a service who may send it; what no rule names nobody may. */
record RequestRules(
        ObjectProvider<OpenRule> open,
        ObjectProvider<PersonRules> persons,
        ObjectProvider<ScopeRule> scopes) {

    static final String REPAIR = "/actuator/repair";
    static final String REPAIRS = "operations:manage";
    static final String MEASURES = "metrics:read";

    void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.requestMatchers(
                        "/actuator/health/**",
                        "/v3/api-docs/**",
                        "/asyncapi",
                        "/schemas/*",
                        "/.well-known/**",
                        "/error")
                .permitAll()
                .requestMatchers(HttpMethod.POST, REPAIR)
                .hasAuthority("SCOPE_" + REPAIRS)
                .requestMatchers("/actuator/**")
                .hasAuthority("SCOPE_" + MEASURES);
        for (OpenRule rule : open) {
            for (HttpMethod method : methods(rule.method())) {
                requests.requestMatchers(method, rule.pattern()).permitAll();
            }
        }
        // Before the scopes, since they are the narrower ones.
        persons.stream()
                .flatMap(of -> of.all().stream())
                .forEach(rule -> {
                    for (HttpMethod method : methods(rule.method())) {
                        var matched = requests.requestMatchers(method, rule.pattern());
                        if (rule.authorities().isEmpty()) {
                            matched.authenticated();
                        } else {
                            matched.hasAnyAuthority(rule.authorities().toArray(String[]::new));
                        }
                    }
                });
        for (ScopeRule rule : scopes) {
            for (HttpMethod method : methods(rule.method())) {
                requests.requestMatchers(method, rule.pattern())
                        .hasAuthority("SCOPE_" + rule.scope());
            }
        }
        requests.anyRequest().denyAll();
    }

    /** HEAD is answered wherever GET is (RFC 9110, 9.3.2), and so needs the same. */
    private static List<HttpMethod> methods(HttpMethod method) {
        return method.equals(HttpMethod.GET)
                ? List.of(HttpMethod.GET, HttpMethod.HEAD)
                : List.of(method);
    }
}
