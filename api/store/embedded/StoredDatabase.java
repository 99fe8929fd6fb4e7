package store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;

/** A database: its collections and indexes are tables named `documents.…` and `index.…`. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<DocumentKey> {

    static final String DOCUMENTS = "documents.";
    private static final String INDEX = "index.";
    private final Tables tables;

    StoredDatabase(String name, Tables tables, CursorRegistry cursors) {
        super(name, cursors);
        this.tables = tables;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        Document answer = Commands.answer(this, command, query, databases, oplog,
            statement -> super.handleCommand(channel, command, statement, databases, oplog));
        return answer != null ? answer : super.handleCommand(channel, command, query, databases, oplog);
    }

    StoredCollection findCollection(String name) {
        return (StoredCollection) resolveCollection(name, false);
    }

    StoredCollection collection(String name) {
        return (StoredCollection) resolveOrCreateCollection(name);
    }

    @Override
    protected MongoCollection<DocumentKey> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(this, name, options, cursorRegistry, tables.open(documentsOf(name)));
    }

    @Override
    protected Index<DocumentKey> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> fields, boolean sparse) {
        return openIndex(collection, name, fields, true, sparse);
    }

    @Override
    protected Index<DocumentKey> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> fields, boolean sparse) {
        return openIndex(collection, name, fields, false, sparse);
    }

    private Index<DocumentKey> openIndex(String collection, String name, List<IndexKey> fields, boolean unique, boolean sparse) {
        IndexTraits known = new IndexTraits(tables, indexOf(collection, name));
        if (fields.getFirst().getKey().equals(PrimaryIndex.ID) && fields.size() == 1) {
            return new PrimaryIndex(name, fields.getFirst().isAscending(), tables.open(documentsOf(collection)).map(), known);
        }
        return new SecondaryIndex(name, fields, unique, sparse, tables.open(indexOf(collection, name)), known);
    }

    /** Two indexes of one name and different fields, or options that are not honoured, are told rather than ignored. */
    @Override
    protected void addIndex(Document description) {
        if (description.containsKey("partialFilterExpression") || description.containsKey("collation")) {
            throw new MongoServerError(67, "CannotCreateIndex", "The embedded store has no partial indexes and no collations");
        }
        tables.needCheckpoint();
        super.addIndex(description);
    }

    /** Drops the index of this name, or all but the primary one for `*`; upstream would drop those of other collections too. */
    void dropIndexes(String collection, String name) {
        Document ofCollection = new Document("ns", getFullCollectionNamespace(collection));
        List<Document> known = indexes.get().handleQueryAsStream(ofCollection).toList();
        for (Document description : known) {
            Object found = description.get("name");
            if (!found.equals("_id_") && (name.equals("*") || name.equals(found))) {
                dropIndex(findCollection(collection), (String) found);
                indexes.get().deleteDocuments(description, 0);
            }
        }
        if (!name.equals("*") && known.stream().noneMatch(description -> name.equals(description.get("name")))) {
            throw new MongoServerError(27, "IndexNotFound", "index not found with name [" + name + "]");
        }
    }

    @Override
    protected void dropIndex(MongoCollection<DocumentKey> collection, String name) {
        super.dropIndex(collection, name);
        tables.remove(indexOf(collection.getCollectionName(), name));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        tables.remove(documentsOf(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new MongoServerError(115, "CommandNotSupported", "The embedded store does not rename collections");
    }

    @Override
    protected long getStorageSize() {
        return tables.fileSize();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private String documentsOf(String collection) {
        return DOCUMENTS + getFullCollectionNamespace(collection);
    }

    private String indexOf(String collection, String name) {
        return INDEX + getFullCollectionNamespace(collection) + "." + name;
    }
}
