package dev.careerpath.embedded;

import java.util.Iterator;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/** The entries of an index in their order. */
record IndexEntries(MVMap<IndexEntry, Boolean> map) {

    /** The positions between two edges, each once, in the index's order or against it. */
    Stream<Object> positions(IndexEntry from, IndexEntry to, boolean descending) {
        Iterator<IndexEntry> found =
                descending ? map.cursor(to, from, true) : map.cursor(from, to, false);
        return Streams.of(found).map(IndexEntry::position).distinct();
    }

    /** How many entries there are between two edges, without reading them. */
    long between(IndexEntry from, IndexEntry to) {
        return Math.max(0, before(to) - before(from));
    }

    /** An edge is never an entry itself, so what is found is where it would be. */
    private long before(IndexEntry edge) {
        return -map.getKeyIndex(edge) - 1;
    }

    void add(IndexEntry entry) {
        map.put(entry, true);
    }

    void remove(IndexEntry entry) {
        map.remove(entry);
    }

    long count() {
        return map.sizeAsLong();
    }

    void clear() {
        map.clear();
    }
}
