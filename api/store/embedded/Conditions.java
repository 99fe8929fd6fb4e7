package store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a query demands of single fields. Every matching document fulfils these bounds; whether every
 * document within them matches is told by `complete`.
 */
final class Conditions {

    private static final Pattern ANCHORED = Pattern.compile("\\^((?:[^\\\\.*+?()\\[\\]{}|^$]|\\\\[^\\w\\s])+)(?![*?{])(.*)", Pattern.DOTALL);
    private final Map<String, FieldBounds> fields = new HashMap<>();
    private final List<List<Document>> alternatives = new ArrayList<>();
    private boolean complete = true;

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.addAll(query);
        return conditions;
    }

    /** These conditions, and those of one branch of an `$or`. */
    Conditions with(Document branch) {
        Conditions both = new Conditions();
        both.fields.putAll(fields);
        both.addAll(branch);
        both.complete = false;
        return both;
    }

    FieldBounds bounds(String field) {
        return fields.get(field);
    }

    int count() {
        return fields.size();
    }

    boolean complete() {
        return complete;
    }

    List<List<Document>> alternatives() {
        return alternatives;
    }

    @SuppressWarnings("unchecked")
    private void addAll(Document query) {
        query.forEach((key, value) -> {
            if (key.equals("$and") && value instanceof Collection<?> parts) {
                parts.forEach(part -> addAll((Document) part));
            } else if (key.equals("$or") && value instanceof List<?> parts && parts.size() == 1) {
                addAll((Document) parts.getFirst());
            } else if (key.equals("$or") && value instanceof List<?> parts) {
                alternatives.add((List<Document>) parts);
                complete = false;
            } else if (key.startsWith("$")) {
                complete &= key.equals("$comment");
            } else {
                addField(key, value);
            }
        });
    }

    private void addField(String field, Object value) {
        FieldBounds bounds = BsonRegularExpression.isRegularExpression(value)
            ? ofPattern(BsonRegularExpression.convertToRegularExpression(value))
            : value instanceof Document operators ? ofOperators(field, operators) : ofValues(Collections.singletonList(value));
        // a second demand on the same field may be met by another element of an array: keep the first alone
        if (bounds != null && fields.putIfAbsent(field, bounds) != null) {
            complete = false;
        }
    }

    private FieldBounds ofOperators(String field, Document operators) {
        FieldBounds bounds = null;
        for (Map.Entry<String, Object> operator : operators.entrySet()) {
            FieldBounds next = ofOperator(field, operator.getKey(), operator.getValue());
            complete &= bounds == null || next == null || bounds.points() == null && next.points() == null;
            bounds = bounds == null ? next : next == null ? bounds : bounds.and(next);
        }
        complete &= !operators.isEmpty();
        return bounds;
    }

    private FieldBounds ofOperator(String field, String operator, Object value) {
        switch (operator) {
            case "$eq":
                return ofValues(Collections.singletonList(value));
            case "$in":
                return value instanceof Collection<?> values ? ofValues(new ArrayList<>(values)) : incomplete();
            case "$gt", "$gte":
                return comparable(value) ? FieldBounds.above(value, operator.length() == 4) : incomplete();
            case "$lt", "$lte":
                return comparable(value) ? FieldBounds.below(value, operator.length() == 4) : incomplete();
            case "$elemMatch":
                if (value instanceof Document element && element.keySet().stream().noneMatch(key -> key.startsWith("$"))) {
                    element.forEach((key, demand) -> addField(field + "." + key, demand));
                }
                return incomplete();
            default:
                return incomplete();
        }
    }

    private FieldBounds ofValues(List<?> values) {
        return values.stream().allMatch(OrderedKey::keepsOrder) ? FieldBounds.at(values) : incomplete();
    }

    private FieldBounds ofPattern(BsonRegularExpression pattern) {
        complete = false;
        Matcher literal = ANCHORED.matcher(pattern.getPattern());
        boolean plain = pattern.getOptions() == null || pattern.getOptions().isEmpty();
        return plain && literal.matches() && !literal.group(2).contains("|")
            ? FieldBounds.startingWith(literal.group(1).replaceAll("\\\\(.)", "$1")) : null;
    }

    private FieldBounds incomplete() {
        complete = false;
        return null;
    }

    private static boolean comparable(Object value) {
        return value != null && OrderedKey.keepsOrder(value);
    }
}
