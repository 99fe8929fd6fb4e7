package store;

import java.util.Arrays;

/** Where a document stands in its collection: its `_id`, encoded in order. */
record DocumentKey(byte[] bytes) implements Comparable<DocumentKey> {

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public int compareTo(DocumentKey other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }
}
