package store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The values that one document has at the path of one index field; several when the path meets an array. */
final class IndexedValues {

    final List<Object> values = new ArrayList<>(1);
    /** The path met an array: the document has several entries, or one that is not the field's own value. */
    boolean array;
    /** An array within an array, or a decimal equal to some double: a query may match what its entries do not show. */
    boolean opaque;
    /** A type that the order of the index does not keep. */
    boolean unordered;
    /** The document has the field, be it null. */
    boolean present;

    private IndexedValues() {
    }

    static IndexedValues of(Document document, String[] path) {
        IndexedValues found = new IndexedValues();
        found.walk(document, path, 0);
        return found;
    }

    private void walk(Object current, String[] path, int depth) {
        if (current instanceof Collection<?> elements) {
            walkElements(elements, path, depth);
        } else if (depth == path.length) {
            add(current);
        } else if (current instanceof Document document) {
            walk(document.getOrMissing(path[depth]), path, depth + 1);
        } else {
            add(Missing.getInstance());
        }
    }

    private void walkElements(Collection<?> elements, String[] path, int depth) {
        array = true;
        if (elements.isEmpty()) {
            add(elements);
        }
        for (Object element : elements) {
            if (element instanceof Collection) {
                opaque = true;
                add(element);
            } else {
                walk(element, path, depth);
            }
        }
    }

    private void add(Object value) {
        present |= !(value instanceof Missing);
        opaque |= value instanceof Decimal128;
        unordered |= !OrderedKey.keepsOrder(value);
        values.add(value);
    }
}
