package store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;

/**
 * An index on one or more fields. An entry is the encoded fields, the encoded `_id`, and the length of the latter
 * in two bytes; a document with an array has one for each element.
 */
final class SecondaryIndex extends OrderedIndex {

    private static final Comparator<byte[]> UNSIGNED = Arrays::compareUnsigned;
    private final boolean unique;
    private final String[][] paths;
    private final Table entries;
    private final IndexTraits traits;

    SecondaryIndex(String name, List<IndexKey> fields, boolean unique, boolean sparse, Table entries, IndexTraits traits) {
        super(name, fields, sparse);
        this.unique = unique;
        this.entries = entries;
        this.traits = traits;
        this.paths = fields.stream().map(field -> field.getKey().split("\\.")).toArray(String[][]::new);
        if (!traits.isBuilt()) {
            entries.map().clear();
        }
    }

    @Override
    MVMap<byte[], byte[]> entries() {
        return entries.map();
    }

    @Override
    IndexTraits traits() {
        return traits;
    }

    @Override
    byte[] documentKey(byte[] entry) {
        int end = entry.length - 2;
        return Arrays.copyOfRange(entry, end - idLength(entry), end);
    }

    /** Entries are filled in by the collection unless they were filled completely before. */
    @Override
    public boolean isEmpty() {
        return !traits.isBuilt();
    }

    @Override
    public void checkAdd(Document document, MongoCollection<DocumentKey> collection) {
        if (unique) {
            byte[] own = OrderedKey.of(document.get(PrimaryIndex.ID));
            for (byte[] key : keysOf(document)) {
                byte[] found = entries.map().ceilingKey(key);
                if (found != null && KeyRange.ofPrefix(key).contains(found) && !Arrays.equals(documentKey(found), own)) {
                    throw new DuplicateKeyError(this, collection, getKeys(), valuesOf(document));
                }
            }
        } else if (paths.length > 1) {
            keysOf(document);
        }
    }

    @Override
    public void add(Document document, DocumentKey position, MongoCollection<DocumentKey> collection) {
        if (!OrderedKey.keepsOrder(document.get(PrimaryIndex.ID))) {
            traits.learn(size(), IndexedValues.of(document, new String[] {PrimaryIndex.ID}));
        }
        for (byte[] entry : entriesOf(document, position)) {
            entries.put(entry, Bytes.EMPTY);
        }
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<DocumentKey> collection) {
        checkAdd(after, collection);
    }

    /** Adds before it removes: a reader in between finds the document twice rather than not at all. */
    @Override
    public void updateInPlace(Document before, Document after, DocumentKey position, MongoCollection<DocumentKey> collection) {
        SortedSet<byte[]> old = entriesOf(before, position);
        SortedSet<byte[]> added = entriesOf(after, position);
        for (byte[] entry : added) {
            if (!old.remove(entry)) {
                entries.put(entry, Bytes.EMPTY);
            }
        }
        old.forEach(entries::remove);
    }

    @Override
    public DocumentKey remove(Document document) {
        DocumentKey position = new DocumentKey(OrderedKey.of(document.get(PrimaryIndex.ID)));
        entriesOf(document, position).forEach(entries::remove);
        return position;
    }

    @Override
    public DocumentKey getPosition(Document document) {
        return null;
    }

    @Override
    public void drop() {
        traits.forget();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    private SortedSet<byte[]> entriesOf(Document document, DocumentKey position) {
        byte[] id = position.bytes();
        byte[] length = {(byte) (id.length >> 8), (byte) id.length};
        SortedSet<byte[]> result = new TreeSet<>(UNSIGNED);
        for (byte[] key : keysOf(document)) {
            result.add(KeyRange.join(KeyRange.join(key, id), length));
        }
        return result;
    }

    private List<byte[]> keysOf(Document document) {
        List<byte[]> keys = List.of(Bytes.EMPTY);
        List<String> arrays = new ArrayList<>();
        boolean present = false;
        for (int i = 0; i < paths.length; i++) {
            IndexedValues found = IndexedValues.of(document, paths[i]);
            traits.learn(i, found);
            present |= found.present;
            if (found.array && !arrays.contains(paths[i][0])) {
                arrays.add(paths[i][0]);
            }
            keys = extended(keys, found.values, ascending(i));
        }
        if (arrays.size() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
        return present || !omitsAbsent() ? keys : List.of();
    }

    private static List<byte[]> extended(List<byte[]> keys, List<Object> values, boolean ascending) {
        List<byte[]> result = new ArrayList<>(keys.size() * values.size());
        for (Object value : values) {
            byte[] encoded = ascending ? OrderedKey.of(value) : OrderedKey.descending(OrderedKey.of(value));
            keys.forEach(key -> result.add(KeyRange.join(key, encoded)));
        }
        return result;
    }

    private KeyValue valuesOf(Document document) {
        List<Object> values = new ArrayList<>();
        for (String[] path : paths) {
            values.add(IndexedValues.of(document, path).values.getFirst());
        }
        return new KeyValue(values);
    }

    private static int idLength(byte[] entry) {
        return (entry[entry.length - 2] & 0xFF) << 8 | entry[entry.length - 1] & 0xFF;
    }
}
