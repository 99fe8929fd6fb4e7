package store;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Where the values of one field must lie for a document to match: at some points, or from one bound to another.
 */
record FieldBounds(TreeSet<byte[]> points, Bound from, Bound to) {

    /** Just before all keys with this prefix, or just after them. */
    record Bound(byte[] prefix, boolean after) implements Comparable<Bound> {

        byte[] key() {
            return after ? KeyRange.after(prefix) : prefix;
        }

        Bound descending() {
            return new Bound(OrderedKey.descending(prefix), !after);
        }

        @Override
        public int compareTo(Bound other) {
            return Arrays.compareUnsigned(key(), other.key());
        }
    }

    static FieldBounds at(List<?> values) {
        TreeSet<byte[]> points = new TreeSet<>(Arrays::compareUnsigned);
        values.forEach(value -> points.add(OrderedKey.of(value)));
        return new FieldBounds(points, null, null);
    }

    /** Values of the same type only, as comparisons of a query see them. */
    static FieldBounds above(Object value, boolean included) {
        byte[] key = OrderedKey.of(value);
        return new FieldBounds(null, new Bound(key, !included), new Bound(new byte[] {key[0]}, true));
    }

    static FieldBounds below(Object value, boolean included) {
        byte[] key = OrderedKey.of(value);
        return new FieldBounds(null, new Bound(new byte[] {key[0]}, false), new Bound(key, included));
    }

    static FieldBounds startingWith(String start) {
        byte[] key = OrderedKey.of(start);
        byte[] unended = Arrays.copyOf(key, key.length - 1);
        return new FieldBounds(null, new Bound(unended, false), new Bound(unended, true));
    }

    FieldBounds and(FieldBounds other) {
        if (points != null || other.points != null) {
            return points != null ? this : other;
        }
        Bound later = from.compareTo(other.from) > 0 ? from : other.from;
        Bound earlier = to.compareTo(other.to) < 0 ? to : other.to;
        return new FieldBounds(null, later, later.compareTo(earlier) < 0 ? earlier : later);
    }

    /** The part of an index that begins with `prefix` and continues within these bounds. */
    KeyRange after(byte[] prefix, boolean ascending) {
        byte[] first = (ascending ? from : to.descending()).key();
        byte[] last = (ascending ? to : from.descending()).key();
        return new KeyRange(KeyRange.join(prefix, first), KeyRange.join(prefix, last), prefix.length);
    }

    boolean isPoint() {
        return points != null && points.size() == 1;
    }

    /** False when a document without the field could match. */
    boolean needsPresence() {
        return points == null || points.stream().noneMatch(point -> point[0] == OrderedKey.NULL);
    }
}
