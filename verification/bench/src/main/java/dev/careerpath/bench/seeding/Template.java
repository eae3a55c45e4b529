package dev.careerpath.bench.seeding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * A stored document to make copies of: its bytes, and where in them an owner is named. Names are
 * replaced by others of the same length, in ids and in opaque bodies alike.
 */
final class Template {

    private static final String BODY = "body";

    private final byte[] bytes;
    private final List<int[]> places;

    private Template(byte[] bytes, List<int[]> places) {
        this.bytes = bytes;
        this.places = places;
    }

    /**
     * Makes a template of a document.
     *
     * @param owner the document's
     * @param bodyBytes what is kept of its body at most; cut short nobody can read it any more
     */
    static Template of(RawBsonDocument document, Owner owner, int bodyBytes) {
        byte[] bytes = bytes(cutShort(document, bodyBytes));
        return new Template(
                bytes, owner.names().stream().map(name -> places(bytes, ascii(name))).toList());
    }

    private static RawBsonDocument cutShort(RawBsonDocument document, int bodyBytes) {
        if (!(document.get(BODY) instanceof BsonBinary body)
                || body.getData().length <= bodyBytes) {
            return document;
        }
        BsonDocument changed = document.decode(new BsonDocumentCodec());
        changed.put(BODY, new BsonBinary(Arrays.copyOf(body.getData(), bodyBytes)));
        return new RawBsonDocument(changed, new BsonDocumentCodec());
    }

    RawBsonDocument copy(Owner owner) {
        byte[] copy = bytes.clone();
        for (int i = 0; i < places.size(); i++) {
            byte[] name = ascii(owner.names().get(i));
            for (int place : places.get(i)) {
                System.arraycopy(name, 0, copy, place, name.length);
            }
        }
        return new RawBsonDocument(copy);
    }

    /** Whether the document names this anywhere. */
    static boolean names(RawBsonDocument document, String name) {
        return places(bytes(document), ascii(name)).length > 0;
    }

    private static byte[] bytes(RawBsonDocument document) {
        byte[] bytes = new byte[document.getByteBuffer().remaining()];
        document.getByteBuffer().get(bytes);
        return bytes;
    }

    private static int[] places(byte[] bytes, byte[] name) {
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at <= bytes.length - name.length; at++) {
            if (Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
                found.add(at);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
