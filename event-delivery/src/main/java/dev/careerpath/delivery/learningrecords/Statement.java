package dev.careerpath.delivery.learningrecords;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An xAPI statement in the making; its properties come in the order in which they are set. */
final class Statement {

    static final String TLA = "https://w3id.org/xapi/tla/";
    private static final String ADL = "https://adlnet.gov/expapi/verbs/";

    /** The version of the Master Object Model that these statements follow. */
    private static final String PROFILE = TLA + "v0.16";

    final ObjectNode json;
    private final String home;

    /**
     * @param home the address of this installation, the root of every id
     * @param json empty
     */
    Statement(String home, ObjectNode json) {
        this.home = home;
        this.json = json;
    }

    /** The actor is known by a hash: no name, no address. */
    void actor(String tenant, String profile) {
        json.putObject("actor")
                .put("objectType", "Agent")
                .putObject("account")
                .put("homePage", home + "/tenants/" + tenant)
                .put("name", hash(tenant + "\n" + profile));
    }

    /** A verb of the learning architecture's own. */
    void tlaVerb(String verb) {
        verb(TLA + "verbs/" + verb, verb);
    }

    /** A verb that every learning record store knows. */
    void adlVerb(String verb) {
        verb(ADL + verb, verb);
    }

    private void verb(String id, String display) {
        json.putObject("verb").put("id", id).putObject("display").put("en", display);
    }

    void completed() {
        adlVerb("completed");
        json.putObject("result").put("completion", true).put("success", true);
    }

    /** The object, by its path below this installation's address. */
    void activity(String path, String type, String name) {
        ObjectNode object = json.putObject("object");
        object.put("objectType", "Activity").put("id", home + "/xapi/" + path);
        object.putObject("definition")
                .put("type", ActivityTypes.iri(type))
                .putObject("name")
                .put("en", name);
    }

    /**
     * The context, with what stands in it already.
     *
     * @param revision the roadmap's version; null where there is none
     */
    void context(@Nullable String revision) {
        ObjectNode context =
                json.get("context") instanceof ObjectNode there ? there : json.putObject("context");
        context.put("platform", "Career Path");
        if (revision != null) {
            context.put("revision", revision);
        }
        context.putObject("contextActivities")
                .putArray("category")
                .addObject()
                .put("objectType", "Activity")
                .put("id", PROFILE)
                .putObject("definition")
                .put("type", "http://adlnet.gov/expapi/activities/profile");
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
