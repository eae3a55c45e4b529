package dev.careerpath.roadmap.credentials;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CredentialsConfiguration {

    @Bean
    CredentialSigner credentialSigner(
            @Value("${careerpath.public-url}") String home,
            @Value("${careerpath.credentials-key}") String key) {
        return CredentialSigner.of(home, key.isBlank() ? null : Path.of(key));
    }
}
