package store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;

/** What the planner needs of an index: keys in order, each leading to a document. */
abstract class OrderedIndex extends Index<DocumentKey> {

    private final List<IndexKey> fields;

    OrderedIndex(String name, List<IndexKey> fields, boolean sparse) {
        super(name, fields, sparse);
        this.fields = fields;
    }

    final int size() {
        return fields.size();
    }

    final String field(int position) {
        return fields.get(position).getKey();
    }

    final boolean ascending(int position) {
        return fields.get(position).isAscending();
    }

    final boolean omitsAbsent() {
        return isSparse();
    }

    abstract MVMap<byte[], byte[]> entries();

    abstract IndexTraits traits();

    boolean hasArrays() {
        return traits().hasArrays();
    }

    /** The encoded `_id` of the document that an entry stands for. */
    abstract byte[] documentKey(byte[] entry);

    /** How many entries lie in a range: found by descending the tree twice, without reading what is between. */
    final long count(KeyRange range) {
        return position(range.to()) - position(range.from());
    }

    private long position(byte[] key) {
        long index = entries().getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }

    /** Queries are planned by Planner; the upstream search by exact key set is never asked. */
    @Override
    public final boolean canHandle(Document query) {
        return false;
    }

    @Override
    public final Iterable<DocumentKey> getPositions(Document query) {
        throw new UnsupportedOperationException("queries are planned by Planner");
    }

    @Override
    public final long getCount() {
        return entries().sizeAsLong();
    }

    @Override
    public final long getDataSize() {
        return getCount();
    }
}
