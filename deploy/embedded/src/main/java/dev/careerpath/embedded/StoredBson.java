package dev.careerpath.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Documents as bytes: a fraction of the size and time of serialized objects, and whoever reads one
 * gets a copy of its own. A checksum follows the document; those of earlier versions have none.
 */
final class StoredBson {

    private static final int CHECKSUM_BYTES = 4;
    private static final int LENGTH_BYTES = 4;

    private StoredBson() {}

    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(1024);
        BsonEncoder.encodeDocument(document, buffer);
        buffer.writeIntLE(checksum(buffer.array(), buffer.readableBytes()));
        return ByteBufUtil.getBytes(buffer);
    }

    /** The document; empty if the bytes are not those that were written. */
    static Optional<Document> decode(byte[] bytes) {
        ByteBuf buffer = Unpooled.wrappedBuffer(bytes);
        if (bytes.length < LENGTH_BYTES) {
            return Optional.empty();
        }
        int length = buffer.getIntLE(0);
        boolean intact =
                length == bytes.length
                        || length == bytes.length - CHECKSUM_BYTES
                                && buffer.getIntLE(length) == checksum(bytes, length);
        return intact
                ? Optional.of(BsonDecoder.decodeBson(buffer.slice(0, length)))
                : Optional.empty();
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
