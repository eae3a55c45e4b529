package dev.careerpath.embedded;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Orders index entries as the store orders values, and writes them as BSON. */
final class IndexEntryType extends BasicDataType<IndexEntry> {

    private static final int MEMORY = 200;
    private static final Comparator<Object> VALUES = ValueComparator.ascWithoutListHandling();

    @Override
    public int compare(IndexEntry a, IndexEntry b) {
        int common = Math.min(a.values().size(), b.values().size());
        for (int i = 0; i < common; i++) {
            int order = VALUES.compare(a.values().get(i), b.values().get(i));
            if (order != 0) {
                return order;
            }
        }
        if (a.edge() != b.edge() || a.edge() != 0) {
            return Integer.compare(a.edge(), b.edge());
        }
        return VALUES.compare(a.position(), b.position());
    }

    @Override
    public int getMemory(IndexEntry entry) {
        return MEMORY;
    }

    @Override
    public void write(WriteBuffer buffer, IndexEntry entry) {
        byte[] bytes =
                StoredBson.encode(
                        new Document("values", entry.values())
                                .append("position", entry.position()));
        buffer.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public IndexEntry read(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        Document document =
                StoredBson.decode(bytes)
                        .orElseThrow(
                                () -> new IllegalStateException("An index is damaged on the disk"));
        @SuppressWarnings("unchecked")
        List<@Nullable Object> values = (List<@Nullable Object>) document.get("values");
        Object position = document.get("position");
        if (values == null || position == null) {
            throw new IllegalStateException(
                    "An index holds an entry without its values or position");
        }
        return IndexEntry.of(values, position);
    }

    @Override
    public IndexEntry[] createStorage(int size) {
        return new IndexEntry[size];
    }
}
