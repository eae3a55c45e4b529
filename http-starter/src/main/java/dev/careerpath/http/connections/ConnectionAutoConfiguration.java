package dev.careerpath.http.connections;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Gives a process its bounds. */
@AutoConfiguration
@EnableConfigurationProperties(ConnectionLimits.class)
public class ConnectionAutoConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> boundedConnections(ConnectionLimits limits) {
        return factory -> {
            factory.setProtocol(BoundedProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof BoundedProtocol bounded) {
                    bounded.limit(limits);
                }
            });
        };
    }

    /** Around all that reads, and inside what gives the request its id. */
    @Bean
    FilterRegistrationBean<BodyDeadlines> bodyDeadlines(ConnectionLimits limits) {
        var registration = new FilterRegistrationBean<>(new BodyDeadlines(limits));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }
}
