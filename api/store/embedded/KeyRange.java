package store;

import java.util.Arrays;

/**
 * Entries from `from` (included) to `to` (excluded) that share their first `fixed` bytes:
 * after those bytes they are in the order of the remaining index fields, and can be merged with other ranges.
 */
record KeyRange(byte[] from, byte[] to, int fixed) {

    static KeyRange ofPrefix(byte[] prefix) {
        return new KeyRange(prefix, after(prefix), prefix.length);
    }

    /** Greater than every key with this prefix: encodings have no two such bytes where one may follow another. */
    static byte[] after(byte[] prefix) {
        return join(prefix, OrderedKey.AFTER, OrderedKey.AFTER);
    }

    static byte[] join(byte[] first, byte... second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    boolean contains(byte[] key) {
        return Arrays.compareUnsigned(from, key) <= 0 && Arrays.compareUnsigned(key, to) < 0;
    }
}
