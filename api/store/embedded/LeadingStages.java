package store;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The stages of an aggregation that a query with an index can answer, and those after them. */
final class LeadingStages {

    private final Document match;
    private Document sort;
    private int limit;
    private List<Document> rest;

    LeadingStages(Document match, List<Document> stages) {
        this.match = match;
        this.rest = stages;
        if (!rest.isEmpty() && rest.getFirst().get("$sort") instanceof Document order) {
            sort = order;
            rest = rest.subList(1, rest.size());
        }
        if (!rest.isEmpty() && rest.getFirst().get("$limit") instanceof Number most) {
            limit = most.intValue();
            rest = rest.subList(1, rest.size());
        }
    }

    List<Document> run(StoredCollection collection, StoredDatabase database, DatabaseResolver databases, Oplog oplog) {
        Document selector = new Document("$query", match).append("$orderby", sort);
        QueryResult found = collection.handleQuery(new QueryParameters(selector, 0, limit));
        Stream<Document> documents = StreamSupport.stream(found.spliterator(), false);
        Aggregation aggregation = Aggregation.fromPipeline(rest, databases, database, collection, oplog);
        return aggregation.runStages(documents);
    }
}
