package dev.careerpath.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/**
 * The variables by which the chart and docs/operations.md have a service log in to broker and store
 * reach every client that it makes.
 */
class SecuredConnectionsTests {

    private static final String LOGIN =
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"career-path\" password=\"secret\";";

    @TempDir private static Path folder;

    @BeforeAll
    static void anAuthority() throws IOException, InterruptedException {
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=an authority", "-ext", "bc:c");
        keytool("-exportcert", "-rfc", "-file", folder.resolve("ca.crt").toString());
    }

    @Test
    void everyKafkaClientLogsInAndKnowsTheAuthority() {
        runner().run(service -> {
            ProducerFactory<?, ?> producers = service.getBean(ProducerFactory.class);
            ConsumerFactory<?, ?> consumers = service.getBean(ConsumerFactory.class);
            for (Map<String, Object> settings :
                    List.of(
                            service.getBean(KafkaAdmin.class).getConfigurationProperties(),
                            producers.getConfigurationProperties(),
                            consumers.getConfigurationProperties())) {
                assertThat(settings)
                        .containsEntry("security.protocol", "SASL_SSL")
                        .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                        .containsEntry("sasl.jaas.config", LOGIN)
                        .hasEntrySatisfying(
                                "ssl.engine.factory.class",
                                it -> assertThat(it.toString()).contains("SslBundle"));
            }
        });
    }

    @Test
    void theStoreIsAskedOverTlsWithALogin() {
        runner().run(service -> {
            MongoClientSettings.Builder builder = MongoClientSettings.builder();
            service.getBeanProvider(MongoClientSettingsBuilderCustomizer.class)
                    .orderedStream()
                    .forEach(each -> each.customize(builder));
            MongoClientSettings store = builder.build();

            assertThat(store.getSslSettings().isEnabled()).isTrue();
            assertThat(store.getSslSettings().getContext()).isNotNull();
            assertThat(store.getCredential())
                    .satisfies(it -> {
                        assertThat(it.getUserName()).isEqualTo("career-path");
                        assertThat(it.getSource()).isEqualTo("admin");
                    });
        });
    }

    private static ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withPropertyValues("spring.config.name=things")
                .withInitializer(SecuredConnectionsTests::environment)
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(
                        AutoConfigurations.of(
                                SslAutoConfiguration.class,
                                KafkaAutoConfiguration.class,
                                MongoAutoConfiguration.class));
    }

    private static void environment(ConfigurableApplicationContext service) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("SPRING_KAFKA_SECURITY_PROTOCOL", "SASL_SSL");
        variables.put("SPRING_KAFKA_PROPERTIES_SASL_MECHANISM", "SCRAM-SHA-512");
        variables.put("SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", LOGIN);
        variables.put("SPRING_KAFKA_SSL_BUNDLE", "kafka");
        variables.put("SPRING_SSL_BUNDLE_PEM_KAFKA_TRUSTSTORE_CERTIFICATE", authority());
        variables.put("SPRING_MONGODB_SSL_BUNDLE", "mongodb");
        variables.put("SPRING_SSL_BUNDLE_PEM_MONGODB_TRUSTSTORE_CERTIFICATE", authority());
        variables.put("MONGODB_URI", "mongodb://career-path:secret@127.0.0.1:1/?authSource=admin");
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        service.getEnvironment()
                .getPropertySources()
                .replace(name, new SystemEnvironmentPropertySource(name, variables));
    }

    private static String authority() {
        return "file:" + folder.resolve("ca.crt");
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder keytool =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        keytool.command().addAll(List.of(arguments));
        keytool.command()
                .addAll(
                        List.of(
                                "-alias",
                                "ca",
                                "-storepass",
                                "changeit",
                                "-keystore",
                                folder.resolve("ca.p12").toString()));
        assertThat(
                        keytool.redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor())
                .isZero();
    }
}
