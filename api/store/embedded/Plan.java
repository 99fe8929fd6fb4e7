package store;

import java.util.List;

/**
 * How to find the documents of a query: ranges of one index.
 * `sorted`: the entries come in the order asked for. `exact`: each entry is one matching document, so that
 * counting needs no look at the documents. `distinct`: no document has two entries in the ranges.
 */
record Plan(OrderedIndex index, List<KeyRange> ranges, boolean sorted, boolean reverse, boolean exact, boolean distinct, long size) {

    /**
     * How many documents it will take to answer, for the choice between plans.
     * @param matches how many documents match at most, as far as any index can tell
     * @param wanted how many are asked for; 0 for all
     */
    double cost(long matches, int wanted, boolean mustSort) {
        if (!sorted && mustSort) {
            return size * 1.5 + 1;
        }
        double share = wanted == 0 ? 1 : Math.min(1, wanted / (double) Math.max(matches, 1));
        return size * share + ranges.size() * 0.1;
    }
}
