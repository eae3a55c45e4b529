package dev.careerpath.delivery.stream;

import dev.careerpath.starter.security.PersonRule;
import dev.careerpath.starter.security.PersonRules;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Makes open connections cheap: a stream is idle most of its life. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamProperties.class)
class StreamConfiguration {

    private static final String BYTES = "2048";

    @Bean
    PersonRules eventsAreFollowed() {
        return new PersonRules(
                List.of(PersonRule.own(HttpMethod.GET, "/v1/events", "roadmaps:read", "own:read")));
    }

    /**
     * Sets the size of the two buffers that each connection keeps for as long as it is open; the
     * default is 8 KiB.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> smallSocketBuffers() {
        return factory ->
                factory.addConnectorCustomizers(connector -> {
                    connector.setProperty("socket.appReadBufSize", BYTES);
                    connector.setProperty("socket.appWriteBufSize", BYTES);
                });
    }
}
