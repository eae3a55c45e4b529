package dev.careerpath.assessment;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.careerpath.starter.security.OpenRule;
import dev.careerpath.starter.security.ScopeRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which scope a token needs for which request, and what needs no token. */
@Configuration(proxyBeanMethods = false)
class AssessmentScopes {

    @Bean
    OpenRule ratersSeeTheQuestions() {
        return new OpenRule(GET, "/v1/ratings/*", "the token of a rating link");
    }

    @Bean
    OpenRule ratersAnswer() {
        return new OpenRule(POST, "/v1/ratings/*", "the token of a rating link");
    }

    @Bean
    OpenRule othersDiscoverWhatThereIsOfCase() {
        return new OpenRule(GET, "/ims/case/v1p1/discovery/*", "nothing of anybody's");
    }

    @Bean
    ScopeRule ratersAreInvited() {
        return new ScopeRule(POST, "/v1/assessments/*/raters", "assessments:write");
    }

    @Bean
    ScopeRule linksOfRatersAreGivenAnew() {
        return new ScopeRule(POST, "/v1/assessments/*/raters/*/link", "assessments:write");
    }

    @Bean
    ScopeRule invitationsAreTakenBack() {
        return new ScopeRule(DELETE, "/v1/assessments/*/raters/*", "assessments:write");
    }

    @Bean
    ScopeRule assessmentsAreRead() {
        return new ScopeRule(GET, "/v1/assessments/**", "assessments:read");
    }

    @Bean
    ScopeRule assessmentsArePreviewed() {
        return new ScopeRule(POST, "/v1/assessments/preview", "assessments:read");
    }

    @Bean
    ScopeRule changesToAProfileArePreviewed() {
        return new ScopeRule(POST, "/v1/assessments/*/preview", "assessments:read");
    }

    @Bean
    ScopeRule benchmarksAreRead() {
        return new ScopeRule(GET, "/v1/benchmarks", "assessments:read");
    }

    @Bean
    ScopeRule calibrationIsRead() {
        return new ScopeRule(GET, "/v1/calibration", "frameworks:manage");
    }

    @Bean
    ScopeRule frameworksAreRead() {
        return new ScopeRule(GET, "/v1/frameworks/**", "assessments:read");
    }

    @Bean
    ScopeRule casePackagesAreRead() {
        return new ScopeRule(GET, "/ims/case/**", "assessments:read");
    }

    @Bean
    ScopeRule casePackagesAreTakenIn() {
        return new ScopeRule(POST, "/ims/case/**", "frameworks:manage");
    }

    @Bean
    ScopeRule frameworksAreDrafted() {
        return new ScopeRule(POST, "/v1/frameworks/**", "frameworks:manage");
    }

    @Bean
    ScopeRule frameworksAreChanged() {
        return new ScopeRule(PUT, "/v1/frameworks/**", "frameworks:manage");
    }

    @Bean
    ScopeRule frameworksAreDropped() {
        return new ScopeRule(DELETE, "/v1/frameworks/**", "frameworks:manage");
    }
}
