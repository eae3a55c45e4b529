package dev.careerpath.starter.openapi;

import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.body.Bodies;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.security.NeededScopes;
import dev.careerpath.starter.security.PersonRules;
import dev.careerpath.starter.security.ScopeRule;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.net.URI;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Completes the OpenAPI document with what no controller says for itself, and serves it. */
@AutoConfiguration
public class OpenApiAutoConfiguration {

    static {
        // Who calls is in the token; it is no parameter that anybody sends.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Viewer.class);
        // Two records of one simple name would otherwise take each other's place.
        TypeNameResolver.std.setUseFqn(true);
        // An enum is one type wherever it is used.
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    ApiDocument apiDocument(
            ObjectProvider<OpenApiResource> scan,
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> mapping,
            ObjectProvider<ScopeRule> rules,
            ObjectProvider<PersonRules> persons,
            Bodies bodies,
            @Value("${spring.application.name}") String service,
            @Value("${careerpath.public-url}") URI publicUrl) {
        PersonRules merged = PersonRules.merged(persons.stream());
        Permissions permissions =
                new Permissions(new NeededScopes(merged, rules.stream().toList()));
        return new ApiDocument(
                scan::getObject,
                mapping::getObject,
                List.of(
                        new Frame(service, publicUrl),
                        new OperationIds(),
                        new Parameters(),
                        new Kinds(),
                        new SentShapes(bodies),
                        new Presence(),
                        new BodyExamples(),
                        new PartsShown(merged),
                        permissions,
                        new Answers(permissions),
                        new SchemaNames(),
                        new AnswerExamples(),
                        new Words()));
    }

    @Bean
    PageLimitSchemas pageLimitSchemas() {
        return new PageLimitSchemas();
    }

    @Bean
    ApiDocumentController apiDocumentController(ApiDocument document) {
        return new ApiDocumentController(document);
    }
}
