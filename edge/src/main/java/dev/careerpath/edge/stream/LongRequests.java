package dev.careerpath.edge.stream;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/**
 * Gives an import the time it needs. The HTTP client counts the read timeout from the first byte
 * sent to the last byte received, so an import that uploads for longer would be answered 504.
 */
@Component
class LongRequests implements ClientHttpRequestFactory {

    private static final Set<String> LONG = Set.of("/v1/profiles/import", "/v1/imports");

    private final ClientHttpRequestFactory usual;
    private final ClientHttpRequestFactory patient;

    /**
     * @param longest after which even these are ended
     */
    LongRequests(
            ClientHttpRequestFactoryBuilder<?> clients,
            HttpClientSettings settings,
            @Value("${careerpath.long-requests}") Duration longest) {
        usual = clients.build(settings);
        patient = clients.build(settings.withReadTimeout(longest));
    }

    @Override
    public ClientHttpRequest createRequest(URI uri, HttpMethod method) throws IOException {
        return (LONG.contains(uri.getPath()) ? patient : usual).createRequest(uri, method);
    }
}
