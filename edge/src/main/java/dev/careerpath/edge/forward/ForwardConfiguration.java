package dev.careerpath.edge.forward;

import dev.careerpath.edge.stream.OpenStreams;
import dev.careerpath.http.connections.ConnectionLimits;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.java11.instrument.binder.jdk.MicrometerHttpClient;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The way to the services. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Services.class)
class ForwardConfiguration {

    /** After all that the edge answers itself, and before its files. */
    private static final int ORDER = 10;

    /**
     * One for all services. Its requests belong to the caller's trace; a slow reader holds up a
     * virtual thread.
     */
    @Bean(destroyMethod = "")
    HttpClient toServices(
            @Value("${spring.http.clients.connect-timeout}") Duration connectWithin,
            MeterRegistry meters,
            ObservationRegistry observations) {
        return MicrometerHttpClient.instrumentationBuilder(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .connectTimeout(connectWithin)
                                .executor(Executors.newVirtualThreadPerTaskExecutor())
                                .build(),
                        meters)
                .observationRegistry(observations)
                .build();
    }

    @Bean
    SimpleUrlHandlerMapping forwarders(
            Services services,
            HttpClient toServices,
            ConnectionLimits limits,
            @Value("${spring.http.clients.read-timeout}") Duration answerWithin,
            @Value("${careerpath.long-requests}") Duration longest,
            OpenStreams streams,
            JsonMapper json) {
        Map<String, Forwarder> byPath = new HashMap<>();
        services.services()
                .values()
                .forEach(service -> {
                    Forwarder forwarder =
                            new Forwarder(
                                    service.uri(),
                                    toServices,
                                    path ->
                                            limits.streamed().contains(path)
                                                    ? longest
                                                    : answerWithin,
                                    streams,
                                    json);
                    service.paths().forEach(path -> byPath.put(path, forwarder));
                });
        return new SimpleUrlHandlerMapping(byPath, ORDER);
    }
}
