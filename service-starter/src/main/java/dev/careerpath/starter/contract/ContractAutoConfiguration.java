package dev.careerpath.starter.contract;

import dev.careerpath.starter.StarterAutoConfiguration;
import dev.careerpath.starter.event.Keeping;
import dev.careerpath.starter.event.SchemaAddresses;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the event contract of a service that has one, which is to say an {@code asyncapi.json}.
 */
@AutoConfiguration(after = StarterAutoConfiguration.class)
@ConditionalOnResource(resources = "classpath:asyncapi.json")
public class ContractAutoConfiguration {

    @Bean
    EventSchemas eventSchemas(SchemaAddresses addresses) {
        return EventSchemas.in("classpath:schemas", addresses);
    }

    @Bean
    ContractsController contractsController(
            EventSchemas schemas,
            @Value("${spring.application.name}") String service,
            @Value("classpath:asyncapi.json") Resource header,
            Keeping keeping)
            throws IOException {
        return new ContractsController(
                schemas,
                AsyncApi.of(
                        service,
                        new JsonMapper().readTree(header.getContentAsByteArray()),
                        schemas,
                        keeping.events()));
    }
}
