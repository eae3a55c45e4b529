package dev.careerpath.edge.stream;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes open connections cheap: a stream is idle most of its life. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    private static final String BYTES = "2048";

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
