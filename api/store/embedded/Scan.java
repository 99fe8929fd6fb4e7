package store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;

/**
 * Reads a plan's documents, encoded, in the plan's order; ranges are merged when an order is asked for.
 * All ranges are read from one state of the index, until `pause`: after it, reading goes on from the last entry
 * in the state of that time, so that a cursor left open holds no old pages.
 */
final class Scan implements Iterator<byte[]> {

    private final Plan plan;
    private final MVMap<byte[], byte[]> documents;
    private final MVMap<byte[], byte[]> entries;
    private final PriorityQueue<Reader> readers;
    private final Set<DocumentKey> seen;
    private byte[] next;

    Scan(Plan plan, MVMap<byte[], byte[]> documents) {
        this.plan = plan;
        this.documents = documents;
        this.entries = plan.index().entries();
        this.readers = new PriorityQueue<>(Math.max(1, plan.ranges().size()), inOrder());
        RootReference<byte[], byte[]> state = entries.getRoot();
        this.seen = plan.distinct() && !plan.index().hasArrays() ? null : new HashSet<>();
        List<KeyRange> ranges = plan.ranges();
        for (int i = 0; i < ranges.size(); i++) {
            keep(new Reader(ranges.get(i), i, state));
        }
    }

    private Comparator<Reader> inOrder() {
        if (!plan.sorted() || plan.ranges().size() == 1) {
            return Comparator.comparingInt(reader -> reader.number);
        }
        return plan.reverse() ? Comparator.comparing(Reader::order, Arrays::compareUnsigned).reversed()
            : Comparator.comparing(Reader::order, Arrays::compareUnsigned);
    }

    private void keep(Reader reader) {
        if (reader.advance()) {
            readers.add(reader);
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null && !readers.isEmpty()) {
            Reader reader = readers.poll();
            next = read(reader);
            keep(reader);
        }
        return next != null;
    }

    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        byte[] document = next;
        next = null;
        return document;
    }

    /** Null when the document is gone, or was read by another of its entries. */
    private byte[] read(Reader reader) {
        if (entries == documents) {
            return reader.cursor.getValue();
        }
        byte[] key = plan.index().documentKey(reader.entry);
        return seen == null || seen.add(new DocumentKey(key)) ? documents.get(key) : null;
    }

    void pause() {
        RootReference<byte[], byte[]> state = entries.getRoot();
        readers.forEach(reader -> reader.open(state));
    }

    private final class Reader {

        private final KeyRange range;
        private final int number;
        private Cursor<byte[], byte[]> cursor;
        private byte[] entry;

        Reader(KeyRange range, int number, RootReference<byte[], byte[]> state) {
            this.range = range;
            this.number = number;
            cursor = entries.cursor(state, plan.reverse() ? range.to() : range.from(), null, plan.reverse());
        }

        boolean advance() {
            entry = cursor.hasNext() ? cursor.next() : null;
            if (entry != null && plan.reverse() && Arrays.equals(entry, range.to())) {
                entry = cursor.hasNext() ? cursor.next() : null;
            }
            return entry != null && range.contains(entry);
        }

        void open(RootReference<byte[], byte[]> state) {
            cursor = entries.cursor(state, entry, null, plan.reverse());
            if (cursor.hasNext() && !Arrays.equals(cursor.next(), entry)) {
                cursor = entries.cursor(state, entry, null, plan.reverse());
            }
        }

        byte[] order() {
            return Arrays.copyOfRange(entry, range.fixed(), entry.length);
        }
    }
}
