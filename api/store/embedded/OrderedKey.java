package store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Values as bytes whose unsigned order is the order in which documents are sorted:
 * https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 * Every encoding ends by itself, so that keys of several fields are their encodings one after the other.
 */
final class OrderedKey {

    static final byte EMPTY_ARRAY = 0x08;
    static final byte NULL = 0x10;
    static final byte NUMBER = 0x18;
    static final byte STRING = 0x20;
    /** Documents, binary data and the rest: equal when the bytes are, but in no order that a sort could use. */
    static final byte OTHER = 0x28;
    static final byte OBJECT_ID = 0x30;
    static final byte BOOLEAN = 0x38;
    static final byte DATE = 0x40;
    /** Above every first byte of an encoding, ascending or descending: ends the range of a prefix. */
    static final byte AFTER = (byte) 0xFF;

    private OrderedKey() {
    }

    /** True for the types whose order and equality the encoding keeps. */
    static boolean keepsOrder(Object value) {
        if (value instanceof Number number) {
            return !(number instanceof Decimal128) && !Double.isNaN(number.doubleValue());
        }
        return Missing.isNullOrMissing(value) || value instanceof String || value instanceof Instant
            || value instanceof Boolean || value instanceof ObjectId;
    }

    static byte[] of(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(32);
        write(value, out);
        return out.toByteArray();
    }

    static byte[] descending(byte[] ascending) {
        byte[] inverted = new byte[ascending.length];
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = (byte) ~ascending[i];
        }
        return inverted;
    }

    private static void write(Object value, ByteArrayOutputStream out) {
        if (Missing.isNullOrMissing(value)) {
            out.write(NULL);
        } else if (value instanceof Decimal128) {
            writeOther(value, out);
        } else if (value instanceof Number number) {
            writeNumber(number, out);
        } else if (value instanceof String string) {
            writeString(string, out);
        } else if (value instanceof ObjectId id) {
            out.write(OBJECT_ID);
            out.writeBytes(id.toByteArray());
        } else if (value instanceof Boolean bool) {
            out.write(BOOLEAN);
            out.write(bool ? 1 : 0);
        } else if (value instanceof Instant instant) {
            out.write(DATE);
            writeLong(instant.toEpochMilli() ^ Long.MIN_VALUE, out);
        } else if (value instanceof Collection<?> list && list.isEmpty()) {
            out.write(EMPTY_ARRAY);
        } else {
            writeOther(value, out);
        }
    }

    /** All number types share one order; what a long has more than a double can hold follows as a remainder. */
    private static void writeNumber(Number number, ByteArrayOutputStream out) {
        double value = number.doubleValue() == 0 ? 0 : number.doubleValue();
        long bits = Double.doubleToLongBits(value);
        out.write(NUMBER);
        writeLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE, out);
        long remainder = number instanceof Long exact ? exact - (long) value : 0;
        out.write((int) (remainder + 0x8000) >> 8);
        out.write((int) (remainder + 0x8000));
    }

    /** UTF-16 code units, as the comparator of strings sees them; 0 ends the string, so 0 and 1 are escaped. */
    private static void writeString(String string, ByteArrayOutputStream out) {
        out.write(STRING);
        for (int i = 0; i < string.length(); i++) {
            char unit = string.charAt(i);
            if (unit < 2) {
                writeEscaped(unit, out);
            } else if (unit < 0x80) {
                out.write(unit);
            } else if (unit < 0x800) {
                out.write(0xC0 | unit >> 6);
                out.write(0x80 | unit & 0x3F);
            } else {
                out.write(0xE0 | unit >> 12);
                out.write(0x80 | unit >> 6 & 0x3F);
                out.write(0x80 | unit & 0x3F);
            }
        }
        out.write(0);
    }

    private static void writeOther(Object value, ByteArrayOutputStream out) {
        out.write(OTHER);
        for (byte b : Bson.encode(new Document("", normalized(value)))) {
            if (b == 0 || b == 1) {
                writeEscaped(b, out);
            } else {
                out.write(b);
            }
        }
        out.write(0);
    }

    private static void writeEscaped(int unit, ByteArrayOutputStream out) {
        out.write(1);
        out.write(unit + 1);
    }

    private static void writeLong(long value, ByteArrayOutputStream out) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift));
        }
    }

    private static Object normalized(Object value) {
        if (value instanceof Document document) {
            Document copy = new Document();
            document.forEach((key, field) -> copy.put(key, normalized(field)));
            return copy;
        }
        if (value instanceof Collection<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(normalized(element)));
            return copy;
        }
        return value instanceof Integer number ? Double.valueOf(number) : value;
    }
}
