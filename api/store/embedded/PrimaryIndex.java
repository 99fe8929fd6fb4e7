package store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.h2.mvstore.MVMap;

/** The index on `_id`: the documents themselves, which are kept in its order. */
final class PrimaryIndex extends OrderedIndex {

    static final String ID = "_id";
    private final MVMap<byte[], byte[]> documents;
    private final IndexTraits traits;

    PrimaryIndex(String name, boolean ascending, MVMap<byte[], byte[]> documents, IndexTraits traits) {
        super(name, List.of(new IndexKey(ID, ascending)), false);
        this.documents = documents;
        this.traits = traits;
    }

    @Override
    MVMap<byte[], byte[]> entries() {
        return documents;
    }

    @Override
    IndexTraits traits() {
        return traits;
    }

    @Override
    boolean hasArrays() {
        return false;
    }

    @Override
    byte[] documentKey(byte[] entry) {
        return entry;
    }

    @Override
    public DocumentKey getPosition(Document document) {
        return new DocumentKey(OrderedKey.of(document.get(ID)));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<DocumentKey> collection) {
        Object id = Missing.ofNullable(document.get(ID));
        if (documents.containsKey(OrderedKey.of(id))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(id));
        }
    }

    @Override
    public void add(Document document, DocumentKey position, MongoCollection<DocumentKey> collection) {
        traits.learn(0, IndexedValues.of(document, new String[] {ID}));
    }

    @Override
    public DocumentKey remove(Document document) {
        return getPosition(document);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<DocumentKey> collection) {
        // an update never changes _id
    }

    @Override
    public void updateInPlace(Document before, Document after, DocumentKey position, MongoCollection<DocumentKey> collection) {
        // an update never changes _id
    }

    @Override
    public void drop() {
        traits.forget();
    }

    @Override
    public boolean isUnique() {
        return true;
    }
}
