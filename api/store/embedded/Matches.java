package store;

import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The documents of a scan that match a query: sorted, if the scan is not, then skipped and limited. */
final class Matches implements Iterator<Document> {

    static final int BATCH_BYTES = 8 << 20;
    private static final int BATCH_DOCUMENTS = 1000;
    private final Scan scan;
    private final Document query;
    private final QueryMatcher matcher = new DefaultQueryMatcher();
    private final Iterator<Found> found;
    private long left;
    private Found next;

    private record Found(Document document, int bytes, Object[] order) {
    }

    /** @param order null when the scan is in the right order already; limit 0 or less is none */
    Matches(Scan scan, Document query, Document order, int skip, int limit) {
        this.scan = scan;
        this.query = query == null ? new Document() : query;
        this.found = order == null || order.isEmpty() ? new Unsorted() : sorted(order, limit <= 0 ? 0 : (long) skip + limit);
        this.left = limit <= 0 ? Long.MAX_VALUE : limit;
        for (int i = 0; i < skip && found.hasNext(); i++) {
            found.next();
        }
    }

    /** At most `size` documents (0: as many as suit), and not much more than a batch's bytes. */
    List<Document> take(int size) {
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < (size > 0 ? size : BATCH_DOCUMENTS) && bytes < BATCH_BYTES && hasNext()) {
            bytes += next.bytes;
            batch.add(next());
        }
        hasNext();
        scan.pause();
        return batch;
    }

    long count() {
        long count = 0;
        while (hasNext()) {
            next = null;
            left--;
            count++;
        }
        return count;
    }

    @Override
    public boolean hasNext() {
        if (next == null && left > 0 && found.hasNext()) {
            next = found.next();
        }
        return next != null;
    }

    @Override
    public Document next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Document document = next.document;
        next = null;
        left--;
        return document;
    }

    private Iterator<Found> sorted(Document order, long wanted) {
        List<Found> all = new ArrayList<>();
        new Unsorted(order).forEachRemaining(all::add);
        ValueComparator[] comparators = order.values().stream()
            .map(direction -> ((Number) direction).intValue() > 0 ? ValueComparator.asc() : ValueComparator.desc())
            .toArray(ValueComparator[]::new);
        all.sort((a, b) -> compare(a.order, b.order, comparators));
        return (wanted > 0 && wanted < all.size() ? all.subList(0, (int) wanted) : all).iterator();
    }

    private static int compare(Object[] a, Object[] b, ValueComparator[] comparators) {
        for (int i = 0; i < comparators.length; i++) {
            int compared = comparators[i].compare(a[i], b[i]);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private final class Unsorted implements Iterator<Found> {

        private final List<String> orderFields;
        private Found ahead;

        Unsorted() {
            this(new Document());
        }

        Unsorted(Document order) {
            this.orderFields = List.copyOf(order.keySet());
        }

        @Override
        public boolean hasNext() {
            while (ahead == null && scan.hasNext()) {
                byte[] bytes = scan.next();
                Document document = Bson.decode(bytes);
                if (matcher.matches(document, query)) {
                    ahead = new Found(document, bytes.length, orderOf(document));
                }
            }
            return ahead != null;
        }

        @Override
        public Found next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Found result = ahead;
            ahead = null;
            return result;
        }

        private Object[] orderOf(Document document) {
            return orderFields.stream().map(field -> Utils.getSubdocumentValueCollectionAware(document, field)).toArray();
        }
    }
}
