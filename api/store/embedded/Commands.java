package store;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The commands that upstream answers otherwise than MongoDB does, or by reading every document. */
final class Commands {

    private static final int FIRST_BATCH = 101;

    private Commands() {
    }

    /** Null when upstream's answer is right. */
    static Document answer(StoredDatabase database, String command, Document query, DatabaseResolver databases, Oplog oplog,
                           UnaryOperator<Document> upstream) {
        return switch (command) {
            case "find" -> find(query);
            case "insert" -> insert(database, query);
            case "update" -> isOrdered(query) && documents(query, "updates").size() > 1 ? orderedUpdate(query, upstream) : null;
            case "aggregate" -> aggregate(database, query, databases, oplog);
            case "dropIndexes" -> dropIndexes(database, query);
            default -> null;
        };
    }

    private static Document find(Document query) {
        if (((Number) query.getOrDefault("batchSize", 0)).intValue() == 0) {
            query.put("batchSize", FIRST_BATCH);
        }
        return null;
    }

    private static Document dropIndexes(StoredDatabase database, Document query) {
        if (!(query.get("index") instanceof String index) || database.findCollection(name(query, "dropIndexes")) == null) {
            return null;
        }
        database.dropIndexes(name(query, "dropIndexes"), index);
        return result(new Document(), List.of());
    }

    private static Document insert(StoredDatabase database, Document query) {
        List<Document> documents = documents(query, "documents");
        boolean ordered = isOrdered(query);
        List<Document> errors = database.collection(name(query, "insert")).insertDocuments(documents, ordered);
        int tried = ordered && !errors.isEmpty() ? (int) errors.getFirst().get("index") + 1 : documents.size();
        return result(new Document("n", tried - errors.size()), errors);
    }

    /** Upstream goes on after an error even when the order matters: so one statement at a time, up to the first error. */
    private static Document orderedUpdate(Document query, UnaryOperator<Document> upstream) {
        List<Document> updates = documents(query, "updates");
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        int matched = 0;
        int modified = 0;
        for (int i = 0; i < updates.size() && errors.isEmpty(); i++) {
            Document done = upstream.apply(new Document(query).append("updates", List.of(updates.get(i))));
            matched += (int) done.get("n");
            modified += (int) done.get("nModified");
            renumbered(done, "upserted", i, upserted);
            renumbered(done, "writeErrors", i, errors);
        }
        Document answer = new Document("n", matched).append("nModified", modified);
        answer.putIfNotNull("upserted", upserted.isEmpty() ? null : upserted);
        return result(answer, errors);
    }

    private static void renumbered(Document answer, String field, int index, List<Document> target) {
        if (answer.containsKey(field)) {
            documents(answer, field).forEach(entry -> target.add(entry.append("index", index)));
        }
    }

    /** Hands a leading `$match`, with the `$sort` and `$limit` after it, to the indexes; counts without reading. */
    private static Document aggregate(StoredDatabase database, Document query, DatabaseResolver databases, Oplog oplog) {
        List<Document> pipeline = Aggregation.parse(query.get("pipeline"));
        String name = query.get("aggregate").toString();
        StoredCollection collection = database.findCollection(name);
        if (collection == null || pipeline.isEmpty() || !(pipeline.getFirst().get("$match") instanceof Document match)) {
            return null;
        }
        List<Document> rest = pipeline.subList(1, pipeline.size());
        List<Document> results = CountPipeline.isCount(rest) ? CountPipeline.count(collection, match, rest)
            : new LeadingStages(match, rest).run(collection, database, databases, oplog);
        Document cursor = new Document("id", 0L).append("ns", database.getDatabaseName() + "." + name).append("firstBatch", results);
        return result(new Document("cursor", cursor), List.of());
    }

    private static Document result(Document answer, List<Document> errors) {
        answer.putIfNotNull("writeErrors", errors.isEmpty() ? null : errors);
        Utils.markOkay(answer);
        return answer;
    }

    @SuppressWarnings("unchecked")
    private static List<Document> documents(Document query, String field) {
        return (List<Document>) query.get(field);
    }

    private static boolean isOrdered(Document query) {
        return Utils.isTrue(query.getOrDefault("ordered", true));
    }

    private static String name(Document query, String command) {
        String name = query.get(command).toString();
        if (name.startsWith("system.")) {
            throw new MongoServerError(73, "InvalidNamespace", "cannot write to " + name);
        }
        return name;
    }
}
