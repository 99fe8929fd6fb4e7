package store;

/**
 * What the documents of an index have shown so far, one bit a field. A bit, once set, stays until the index
 * is built anew: queries then avoid what the entries can no longer answer exactly.
 */
final class IndexTraits {

    private static final int WIDTH = 16;
    private static final long BUILT = 1L << 3 * WIDTH;
    private final Tables saved;
    private final String name;
    private volatile long bits;

    IndexTraits(Tables saved, String name) {
        this.saved = saved;
        this.name = name;
        this.bits = saved.number(name);
    }

    void learn(int field, IndexedValues found) {
        long seen = (found.array ? 1L : 0) | (found.opaque ? 1L << WIDTH : 0) | (found.unordered ? 1L << 2 * WIDTH : 0);
        if (seen != 0) {
            set(seen << field);
        }
    }

    /** An index that was being built when the store was killed is built again. */
    boolean isBuilt() {
        return (bits & BUILT) != 0;
    }

    void built() {
        set(BUILT);
    }

    boolean hasArrays() {
        return (bits & (1L << WIDTH) - 1) != 0;
    }

    boolean isArray(int field) {
        return (bits >> field & 1) != 0;
    }

    boolean isOpaque(int field) {
        return (bits >> field + WIDTH & 1) != 0;
    }

    boolean isOrdered(int field) {
        return !isArray(field) && (bits >> field + 2 * WIDTH & 1) == 0;
    }

    void forget() {
        bits = 0;
        saved.number(name, 0);
    }

    private synchronized void set(long added) {
        if ((bits | added) != bits) {
            bits |= added;
            saved.number(name, bits);
        }
    }
}
