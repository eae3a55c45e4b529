package dev.careerpath.local.up;

import dev.careerpath.local.data.BuiltInBroker;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/** The built-in broker's login, as Spring's settings of Kafka. */
final class BrokerLogin {

    private BrokerLogin() {}

    static Map<String, String> environment(String password) {
        Map<String, String> environment = new HashMap<>();
        BuiltInBroker.login(password)
                .forEach((name, value) ->
                        environment.put(
                                (name.equals(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG)
                                                ? "SPRING_KAFKA_"
                                                : "SPRING_KAFKA_PROPERTIES_")
                                        + name.toUpperCase(Locale.ROOT).replace('.', '_'),
                                value));
        return environment;
    }
}
