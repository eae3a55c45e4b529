package dev.careerpath.starter.body;

import dev.careerpath.starter.body.Bodies.SchemaOf;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Lets every JSON body be read strictly. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration")
public class BodyAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Bodies bodies(JsonMapper json, ObjectProvider<SchemaOf> schemas) {
        return new Bodies(json, schemas.orderedStream().toList());
    }

    @Bean
    ServerHttpMessageConvertersCustomizer strictBodies(Bodies bodies) {
        return converters -> converters.addCustomConverter(new StrictBodies(bodies));
    }
}
