package store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.UnaryOperator;

/** The rest of a query's documents, read when they are asked for. */
final class BatchCursor extends AbstractCursor {

    private final Matches matches;
    private final UnaryOperator<List<Document>> projection;

    BatchCursor(long id, Matches matches, UnaryOperator<List<Document>> projection) {
        super(id);
        this.matches = matches;
        this.projection = projection;
    }

    @Override
    public boolean isEmpty() {
        return !matches.hasNext();
    }

    @Override
    public List<Document> takeDocuments(int size) {
        return projection.apply(matches.take(size));
    }
}
