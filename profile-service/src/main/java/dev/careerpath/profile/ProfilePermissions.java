package dev.careerpath.profile;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.careerpath.starter.security.PersonRule;
import dev.careerpath.starter.security.PersonRules;
import dev.careerpath.starter.security.ScopeRule;
import dev.careerpath.starter.security.Shown;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what with profiles. */
@Configuration(proxyBeanMethods = false)
class ProfilePermissions {

    private static final String READ = "profiles:read";
    private static final String WRITE = "profiles:write";
    private static final String OWN_READ = "own:read";
    private static final String OWN_WRITE = "own:write";
    private static final String ONE = "/v1/profiles/{subject}";

    @Bean
    PersonRules personRules() {
        return new PersonRules(
                List.of(
                        new PersonRule(GET, "/v1/me", null, null, null),
                        PersonRule.onlyOwn(POST, "/v1/me/claim", OWN_WRITE),
                        PersonRule.onlyOwn(GET, "/v1/shared", OWN_READ),
                        PersonRule.onlyOwn(GET, "/v1/me/draft", OWN_READ),
                        PersonRule.onlyOwn(PUT, "/v1/me/draft", OWN_WRITE),
                        PersonRule.onlyOwn(DELETE, "/v1/me/draft", OWN_WRITE),
                        // Whoever is signed in has their own; none says more than its person may.
                        new PersonRule(GET, "/v1/me/tokens", null, null, null),
                        new PersonRule(POST, "/v1/me/tokens", null, null, null),
                        new PersonRule(DELETE, "/v1/me/tokens/*", null, null, null),
                        PersonRule.shared(GET, "/v1/profiles", READ, OWN_READ, ProfileParts.LISTED),
                        new PersonRule(GET, "/v1/succession", READ, null, ProfileParts.SUCCESSION),
                        PersonRule.own(POST, "/v1/profiles", WRITE, OWN_WRITE),
                        PersonRule.shared(GET, ONE, READ, OWN_READ, ProfileParts.PROFILE),
                        PersonRule.shared(PUT, ONE, WRITE, OWN_WRITE, ProfileParts.WITHOUT_FIGURES),
                        PersonRule.shared(
                                PATCH, ONE, WRITE, OWN_WRITE, ProfileParts.WITHOUT_FIGURES),
                        PersonRule.own(DELETE, ONE, WRITE, OWN_WRITE),
                        PersonRule.own(POST, ONE + "/evidence", WRITE, OWN_WRITE),
                        PersonRule.shared(GET, ONE + "/export", READ, OWN_READ, Shown.nothing()),
                        PersonRule.own(GET, ONE + "/audit", "operations:manage", OWN_READ),
                        new PersonRule(PUT, ONE + "/person", WRITE, null, null),
                        PersonRule.onlyOwn(GET, ONE + "/shares", OWN_READ),
                        PersonRule.onlyOwn(POST, ONE + "/shares", OWN_WRITE),
                        PersonRule.onlyOwn(DELETE, ONE + "/shares/*", OWN_WRITE)));
    }

    @Bean
    ScopeRule profilesAreImported() {
        return new ScopeRule(POST, "/v1/profiles/import", WRITE);
    }

    @Bean
    ScopeRule importsAreRead() {
        return new ScopeRule(GET, "/v1/imports/**", WRITE);
    }

    @Bean
    ScopeRule importsAreMade() {
        return new ScopeRule(POST, "/v1/imports/**", WRITE);
    }

    @Bean
    ScopeRule theTrailIsRead() {
        return new ScopeRule(GET, "/v1/audit/**", "operations:manage");
    }
}
