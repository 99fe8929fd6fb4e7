package store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Collection;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;

/**
 * A collection in the store: documents by encoded `_id`. One writer at a time; readers never wait,
 * they read a state of the index and check each document they fetch against the query.
 */
final class StoredCollection extends AbstractMongoCollection<DocumentKey> {

    private final Table table;
    private final MVMap<byte[], byte[]> documents;
    private final OrderedIndex natural;
    private volatile List<OrderedIndex> usable = List.of();

    StoredCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors, Table table) {
        super(database, name, options, cursors);
        this.table = table;
        this.documents = table.map();
        this.natural = new PrimaryIndex("", true, documents, null);
    }

    // reading

    @Override
    protected QueryResult queryDocuments(Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        boolean natural = orderBy != null && orderBy.containsKey("$natural");
        Document order = natural ? null : orderBy;
        Plan plan = new Planner(query, order).best(usable, limit <= 0 ? 0 : skip + limit);
        boolean backward = isNaturalDescending(orderBy);
        Scan scan = new Scan(plan == null || backward ? everything(backward) : plan, documents);
        Matches matches = new Matches(scan, query, plan == null || !plan.sorted() ? order : null, skip, limit);
        if (batchSize == 0 && projection == null) {
            return new QueryResult(() -> matches);
        }
        List<Document> first = projected(matches.take(batchSize), projection);
        if (!matches.hasNext()) {
            return new QueryResult(first);
        }
        BatchCursor cursor = new BatchCursor(cursorRegistry.generateCursorId(), matches, batch -> projected(batch, projection));
        cursorRegistry.add(cursor);
        return new QueryResult(first, cursor);
    }

    private List<Document> projected(List<Document> batch, Document projection) {
        return projection == null || projection.isEmpty() ? batch
            : matchDocumentsFromStream(new Document(), batch.stream(), 0, 0, 0, null, projection).collectDocuments();
    }

    private Plan everything(boolean backward) {
        return new Plan(natural, List.of(KeyRange.ofPrefix(Bytes.EMPTY)), true, backward, true, true, documents.sizeAsLong());
    }

    @Override
    protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    public int count(Document query, int skip, int limit) {
        Plan plan = query == null || query.isEmpty() ? everything(false) : new Planner(query, null).best(usable, 0);
        long found;
        if (plan != null && plan.exact()) {
            found = plan.size();
        } else {
            Matches matches = new Matches(new Scan(plan == null ? everything(false) : plan, documents), query, null, 0, limit > 0 ? skip + limit : 0);
            found = matches.count();
        }
        long left = Math.max(0, found - skip);
        return (int) (limit > 0 ? Math.min(limit, left) : left);
    }

    /** A matcher of its own for each call: the upstream one remembers positions between calls. */
    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return new DefaultQueryMatcher().matches(document, query);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected Document getDocument(DocumentKey position) {
        byte[] bytes = documents.get(position.bytes());
        return bytes == null ? null : Bson.decode(bytes);
    }

    @Override
    protected Stream<DocumentWithPosition<DocumentKey>> streamAllDocumentsWithPosition() {
        var cursor = documents.cursor(null);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, 0), false)
            .map(key -> new DocumentWithPosition<>(Bson.decode(cursor.getValue()), new DocumentKey(key)));
    }

    // writing

    @Override
    protected DocumentKey addDocumentInternal(Document document) {
        Object id = getIdField() == null ? new ObjectId() : document.get(getIdField());
        DocumentKey key = new DocumentKey(OrderedKey.of(id));
        table.put(key.bytes(), Bson.encode(document));
        return key;
    }

    @Override
    protected void handleUpdate(DocumentKey position, Document before, Document after) {
        table.put(position.bytes(), Bson.encode(after));
        table.journal().seal();
    }

    @Override
    protected void removeDocument(DocumentKey position) {
        table.remove(position.bytes());
        table.journal().seal();
    }

    @Override
    public synchronized void addDocument(Document document) {
        try {
            super.addDocument(document);
        } finally {
            table.journal().seal();
        }
    }

    @Override
    public synchronized void removeDocument(Document document) {
        super.removeDocument(document);
    }

    @Override
    public synchronized List<Document> insertDocuments(List<Document> added, boolean isOrdered) {
        return super.insertDocuments(added, isOrdered);
    }

    @Override
    public synchronized Document findAndModify(Document command) {
        return super.findAndModify(command);
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return super.deleteDocuments(selector, limit, oplog);
    }

    @Override
    public synchronized Document updateDocuments(Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
    }

    @Override
    public synchronized void addIndex(Index<DocumentKey> index) {
        super.addIndex(index);
        ((OrderedIndex) index).traits().built();
        table.journal().discard();
        Collection<Index<DocumentKey>> all = getIndexes();
        usable = all.stream().map(known -> (OrderedIndex) known).toList();
    }

    @Override
    public synchronized void dropIndex(String name) {
        usable = usable.stream().filter(index -> !index.getName().equals(name)).toList();
        super.dropIndex(name);
    }

    // sizes are the file's: no count of bytes is kept for each collection

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        throw new UnsupportedOperationException("sizes are not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
