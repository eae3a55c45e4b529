package dev.careerpath.starter.access;

import dev.careerpath.starter.security.PersonRules;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Limits every request to what its caller may see, in services that have person rules. */
@AutoConfiguration(
        afterName =
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@EnableConfigurationProperties(AccessProperties.class)
public class AccessAutoConfiguration {

    @Bean
    @ConditionalOnProperty("careerpath.access.topic")
    KeptAccess keptAccess(MongoTemplate mongo) {
        return new KeptAccess(mongo);
    }

    @Bean
    @ConditionalOnProperty("careerpath.access.topic")
    TakingInAccess takingInAccess(KeptAccess kept, AccessProperties properties) {
        return new TakingInAccess(kept, properties.topic());
    }

    @Bean
    @ConditionalOnBean(PersonRules.class)
    @ConditionalOnMissingBean
    Deciding deciding(AccessBook book, AccessProperties properties, Clock clock) {
        return new Deciding(book, properties, clock);
    }

    @Bean
    @ConditionalOnBean(PersonRules.class)
    ShowingParts showingParts(JsonMapper json) {
        return new ShowingParts(json);
    }

    @Bean
    WebMvcConfigurer accessDecided(
            ObjectProvider<PersonRules> rules, ObjectProvider<Deciding> deciding) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                deciding.ifAvailable(decides ->
                        registry.addInterceptor(
                                new AccessInterceptor(
                                        PersonRules.merged(rules.stream()), decides)));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ViewerArgument());
            }
        };
    }
}
