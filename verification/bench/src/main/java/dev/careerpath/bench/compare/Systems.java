package dev.careerpath.bench.compare;

import dev.careerpath.bench.load.Flow;
import dev.careerpath.bench.system.OwnBackends;
import dev.careerpath.bench.system.Product;
import dev.careerpath.bench.system.Progress;
import dev.careerpath.local.up.JvmSize;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Starts the product as it is to be measured, and gives it as something to load. */
final class Systems {

    private Systems() {}

    /**
     * Starts it, of the size that its backends have.
     *
     * @param data its folder
     * @param special what its parts are to find in their environment
     */
    static Product start(Path data, OwnBackends backends, Map<String, String> special) {
        Progress.say("Starting the product in " + data.getFileName());
        Map<String, String> environment = new HashMap<>(special);
        // The load is one caller, who may here ask for all there is.
        environment.put("RATE_LIMIT_REQUESTS", "0");
        return Product.start(
                data,
                backends.kafkaServers(),
                backends.mongoUri(),
                environment,
                backends.size() == JvmSize.SERVER ? new String[] {"--production"} : new String[0]);
    }

    /** The load comes from this tenant. */
    static Flow flow(String name, Product product, OwnBackends backends, String tenant) {
        return new Flow(
                name,
                URI.create(product.url() + "/v1/profiles"),
                product.token(tenant, "load"),
                backends.kafkaServers(),
                "careerpath.progress.events",
                () -> all(product.pids(), backends.pids()));
    }

    static Map<String, Long> all(Map<String, Long> some, Map<String, Long> others) {
        Map<String, Long> all = new TreeMap<>(some);
        all.putAll(others);
        return all;
    }
}
