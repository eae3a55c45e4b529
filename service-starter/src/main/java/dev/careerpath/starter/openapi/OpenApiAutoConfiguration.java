package dev.careerpath.starter.openapi;

import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.security.PersonRules;
import dev.careerpath.starter.security.ScopeRule;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Completes the OpenAPI document with what no controller says for itself. */
@AutoConfiguration
public class OpenApiAutoConfiguration {

    static {
        // Who calls is in the token; it is no parameter that anybody sends.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Viewer.class);
    }

    @Bean
    SentBodies sentBodies() {
        return new SentBodies();
    }

    @Bean
    OpenApiCustomizer tokensAndProblems(
            List<ScopeRule> rules,
            ObjectProvider<PersonRules> persons,
            @Value("${spring.application.name}") String service) {
        return new TokensAndProblems(rules, PersonRules.merged(persons.stream()), service);
    }
}
