package dev.careerpath.roadmap.credentials;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CredentialsConfiguration {

    @Bean
    CredentialSigner credentialSigner(
            @Value("${careerpath.public-url}") String home,
            @Value("${careerpath.credentials-key}") String key,
            @Value("${careerpath.credentials-ec-key}") String ecKey) {
        return CredentialSigner.of(home, path(key), path(ecKey));
    }

    private static @Nullable Path path(String name) {
        return name.isBlank() ? null : Path.of(name);
    }
}
