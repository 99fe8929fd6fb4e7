package store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Chooses the index, and the ranges of it, that answer a query with the fewest documents read. */
final class Planner {

    private static final int MOST_RANGES = 1000;
    private final Conditions conditions;
    private final Document order;

    Planner(Document query, Document order) {
        this.conditions = Conditions.of(query);
        this.order = order == null ? new Document() : order;
    }

    /** The best plan, or null when no index helps: then all documents are read. */
    Plan best(Collection<OrderedIndex> indexes, int wanted) {
        List<Plan> plans = indexes.stream().map(this::planOn).filter(plan -> plan != null).toList();
        long matches = plans.stream().mapToLong(Plan::size).min().orElse(0);
        Plan best = null;
        for (Plan plan : plans) {
            if (best == null || isBetter(plan, best, matches, wanted)) {
                best = plan;
            }
        }
        return best;
    }

    /** Of plans that read as much, the exact one: counting by it reads nothing at all. */
    private boolean isBetter(Plan plan, Plan best, long matches, int wanted) {
        int difference = Double.compare(cost(plan, matches, wanted), cost(best, matches, wanted));
        return difference < 0 || difference == 0 && plan.exact() && !best.exact();
    }

    private double cost(Plan plan, long matches, int wanted) {
        return plan.cost(matches, wanted, !order.isEmpty());
    }

    private Plan planOn(OrderedIndex index) {
        Selection selection = select(index, conditions);
        boolean anywhere = selection.used == 0;
        Order served = orderServed(index, selection.fixed);
        if (anywhere && (served == Order.NONE || order.isEmpty() || index.omitsAbsent())) {
            return null;
        }
        boolean single = !index.hasArrays() && !selection.alternative;
        boolean exact = single && conditions.complete() && selection.used == conditions.count();
        long size = selection.ranges.stream().mapToLong(index::count).sum();
        return new Plan(index, selection.ranges, served != Order.NONE, served == Order.BACKWARD, exact, single, size);
    }

    private record Selection(List<KeyRange> ranges, int fixed, int used, boolean alternative) {
    }

    private static Selection select(OrderedIndex index, Conditions conditions) {
        Selection plain = selectFields(index, conditions);
        for (List<Document> branches : conditions.alternatives()) {
            Selection union = selectUnion(index, conditions, branches);
            if (union != null && union.used > plain.used) {
                return union;
            }
        }
        return plain;
    }

    /** For an `$or`: the ranges of all its branches, when each branch uses the index. */
    private static Selection selectUnion(OrderedIndex index, Conditions conditions, List<Document> branches) {
        List<KeyRange> ranges = new ArrayList<>();
        int fixed = Integer.MAX_VALUE;
        int used = Integer.MAX_VALUE;
        for (Document branch : branches) {
            Selection part = select(index, conditions.with(branch));
            fixed = fixed == Integer.MAX_VALUE || fixed == part.fixed ? part.fixed : -1;
            used = Math.min(used, part.used);
            ranges.addAll(part.ranges);
        }
        return used == 0 || ranges.size() > MOST_RANGES ? null : new Selection(ranges, fixed, used, true);
    }

    private static Selection selectFields(OrderedIndex index, Conditions conditions) {
        List<byte[]> prefixes = List.of(Bytes.EMPTY);
        boolean present = !index.omitsAbsent();
        int fixed = 0;
        FieldBounds bounds = null;
        while (fixed < index.size() && (bounds = usable(index, fixed, conditions)) != null && bounds.points() != null
            && prefixes.size() * bounds.points().size() <= MOST_RANGES) {
            prefixes = extended(prefixes, bounds, index.ascending(fixed));
            present |= bounds.needsPresence();
            fixed++;
            bounds = null;
        }
        if (bounds == null || bounds.points() != null) {
            return new Selection(present ? rangesOf(prefixes) : rangesOf(List.of(Bytes.EMPTY)), present ? fixed : 0, present ? fixed : 0, false);
        }
        FieldBounds last = bounds;
        boolean ascending = index.ascending(fixed);
        return new Selection(prefixes.stream().map(prefix -> last.after(prefix, ascending)).toList(), fixed, fixed + 1, false);
    }

    private static FieldBounds usable(OrderedIndex index, int position, Conditions conditions) {
        return index.traits().isOpaque(position) ? null : conditions.bounds(index.field(position));
    }

    private static List<byte[]> extended(List<byte[]> prefixes, FieldBounds bounds, boolean ascending) {
        List<byte[]> result = new ArrayList<>();
        for (byte[] prefix : prefixes) {
            for (byte[] point : bounds.points()) {
                result.add(KeyRange.join(prefix, ascending ? point : OrderedKey.descending(point)));
            }
        }
        return result;
    }

    private static List<KeyRange> rangesOf(List<byte[]> prefixes) {
        return prefixes.stream().map(KeyRange::ofPrefix).toList();
    }

    private enum Order { NONE, FORWARD, BACKWARD }

    /** Whether the entries after the fixed fields come in the order asked for, or in its reverse. */
    private Order orderServed(OrderedIndex index, int fixed) {
        int position = fixed;
        Order direction = null;
        for (String field : order.keySet()) {
            if (isConstant(index, field, fixed)) {
                continue;
            }
            boolean id = position == index.size() && field.equals(PrimaryIndex.ID);
            boolean next = id || position >= 0 && position < index.size() && index.field(position).equals(field);
            if (!next || !index.traits().isOrdered(position)) {
                return Order.NONE;
            }
            boolean forward = ascending(field) == (id || index.ascending(position));
            if (direction != null && forward != (direction == Order.FORWARD)) {
                return Order.NONE;
            }
            direction = forward ? Order.FORWARD : Order.BACKWARD;
            position++;
        }
        return direction == null ? Order.FORWARD : direction;
    }

    /** A field that all matching documents have at the same value does not matter for the order. */
    private boolean isConstant(OrderedIndex index, String field, int fixed) {
        FieldBounds bounds = conditions.bounds(field);
        for (int i = 0; i < fixed; i++) {
            if (index.field(i).equals(field)) {
                return bounds != null && bounds.isPoint() && index.traits().isOrdered(i);
            }
        }
        return false;
    }

    private boolean ascending(String field) {
        return ((Number) order.get(field)).intValue() > 0;
    }
}
