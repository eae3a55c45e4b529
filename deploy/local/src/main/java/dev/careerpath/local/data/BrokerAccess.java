package dev.careerpath.local.data;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * How a broker is reached.
 *
 * @param bootstrapServers its addresses
 * @param settings what every client of it is told, the addresses included, by Kafka's names
 */
public record BrokerAccess(String bootstrapServers, Map<String, Object> settings) {

    static BrokerAccess of(String bootstrapServers, Properties settings) {
        Map<String, Object> all = new HashMap<>();
        settings.stringPropertyNames().forEach(name -> all.put(name, settings.getProperty(name)));
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return new BrokerAccess(bootstrapServers, Map.copyOf(all));
    }

    /** Its settings with a command's own over them. */
    public Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(own);
        return all;
    }
}
