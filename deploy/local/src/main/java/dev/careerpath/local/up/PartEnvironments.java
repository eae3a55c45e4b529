package dev.careerpath.local.up;

import dev.careerpath.local.open.SignInCodes;
import dev.careerpath.local.token.AccessTokens;
import dev.careerpath.local.token.ServiceKeys;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The settings of services and edge, as environment variables.
 *
 * @param publicKey PEM file by which tokens are checked
 * @param keys what the services keep secrets and sign credentials with
 */
record PartEnvironments(Settings settings, Path publicKey, ServiceKeys keys) {

    /** What a small heap holds beside its results, when thousands of records wait. */
    private static final String SMALL_BATCH = "100";

    /** What a broker hands over at once, in bytes: twice this for each listener. */
    private static final String SMALL_FETCH = "1048576";

    Map<String, String> ofService(String name, int port, String kafka, String mongodb) {
        Map<String, String> environment = environment(port);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        environment.put("MONGODB_URI", mongodb);
        if (settings.size() == JvmSize.LAPTOP) {
            environment.put("KAFKA_MAX_POLL_RECORDS", SMALL_BATCH);
            environment.put("KAFKA_FETCH_MAX_BYTES", SMALL_FETCH);
        }
        environment.put("PUBLIC_URL", settings.url());
        environment.put("SECRETS_KEY", keys.secrets().toString());
        environment.put("CREDENTIALS_KEY", keys.credentials().toString());
        environment.put("CREDENTIALS_EC_KEY", keys.ecCredentials().toString());
        environment.put("CONNECTIONS_AT_MOST", name.equals("roadmap") ? "3000" : "600");
        environment.put("ALLOW_LOCAL_WEBHOOKS", Boolean.toString(settings.localWebhooks()));
        return environment;
    }

    Map<String, String> ofEdge(int port, Map<String, Integer> services) {
        Map<String, String> environment = environment(port);
        services.forEach((name, at) ->
                environment.put(name.toUpperCase(Locale.ROOT) + "_URI", "http://127.0.0.1:" + at));
        environment.put("STREAMS_AT_MOST", "2000");
        environment.put("PUBLIC_URL", settings.url());
        environment.put("SIGN_IN_CODES", SignInCodes.folder(settings.data()).toString());
        // All of this machine's callers have one address; 2,000 of them may be streams.
        environment.put("CONNECTIONS_AT_MOST", "3000");
        environment.put("CONNECTIONS_PER_ADDRESS", "2800");
        return environment;
    }

    private Map<String, String> environment(int port) {
        Map<String, String> environment = new HashMap<>(JvmOptions.MALLOC);
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("JWT_PUBLIC_KEY", publicKey.toString());
        environment.put("JWT_ISSUER_URI", AccessTokens.ISSUER);
        return environment;
    }
}
