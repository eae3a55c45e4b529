import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes webhooks, checks who signed them, and prints each event once: java WebhookReceiver.java whsec_... [port] */
void main(String[] args) throws Exception {
    byte[] secret = Base64.getDecoder().decode(args[0].substring("whsec_".length()));
    Set<String> seen = ConcurrentHashMap.newKeySet(); // a database table in real life
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", args.length > 1 ? Integer.parseInt(args[1]) : 9000), 50);
    server.createContext("/", exchange -> {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String id = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id"));
        String timestamp = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-timestamp"));
        String signatures = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-signature"));
        boolean genuine = fresh(timestamp) && signed(secret, id, timestamp, body, signatures);
        if (genuine && seen.add(id)) {
            IO.println(id + " " + new String(body, StandardCharsets.UTF_8));
        }
        // A repeat gets the same answer: it means that our first answer was lost.
        exchange.sendResponseHeaders(genuine ? 204 : 401, -1);
        exchange.close();
    });
    server.start();
    IO.println("Listening on http://127.0.0.1:" + server.getAddress().getPort() + "/");
}

/** Old messages are refused, so that nobody can record one and play it again. */
boolean fresh(String timestamp) {
    return timestamp.matches("\\d{1,12}")
            && Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) < 300;
}

/** During a rotation there are two signatures; one that fits is enough. */
boolean signed(byte[] secret, String id, String timestamp, byte[] body, String signatures) {
    try {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        byte[] expected = ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
        for (String signature : signatures.split(" ")) {
            if (MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
                return true;
            }
        }
        return false;
    } catch (java.security.GeneralSecurityException e) {
        throw new IllegalStateException(e);
    }
}
