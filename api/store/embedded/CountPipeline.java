package store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** `countDocuments` of the drivers: `$match`, perhaps `$skip` and `$limit`, and a `$group` that sums up ones. */
final class CountPipeline {

    private CountPipeline() {
    }

    static boolean isCount(List<Document> stages) {
        if (stages.isEmpty() || !(stages.getLast().get("$group") instanceof Document group)) {
            return false;
        }
        boolean sumsOnes = group.size() == 2 && group.containsKey("_id") && !(group.get("_id") instanceof Document)
            && !(group.get("_id") instanceof String) && isSumOfOnes(group.get("n"));
        return sumsOnes && names(stages.subList(0, stages.size() - 1)).matches("(\\$skip)?(\\$limit)?");
    }

    static List<Document> count(StoredCollection collection, Document match, List<Document> stages) {
        int count = collection.count(match, number(stages, "$skip"), number(stages, "$limit"));
        Object id = ((Document) stages.getLast().get("$group")).get("_id");
        return count == 0 ? List.of() : List.of(new Document("_id", id).append("n", count));
    }

    private static boolean isSumOfOnes(Object sum) {
        return sum instanceof Document document && document.size() == 1 && document.get("$sum") instanceof Number one && one.doubleValue() == 1;
    }

    private static String names(List<Document> stages) {
        StringBuilder names = new StringBuilder();
        stages.forEach(stage -> stage.keySet().forEach(names::append));
        return names.toString();
    }

    private static int number(List<Document> stages, String name) {
        return stages.stream().filter(stage -> stage.get(name) instanceof Number)
            .mapToInt(stage -> ((Number) stage.get(name)).intValue()).findFirst().orElse(0);
    }
}
