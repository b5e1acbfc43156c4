package io.alembic.engine.map.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one place reads, and what the values that a rule computes were computed of. */
final class Reads {

    private final List<Read> now = new ArrayList<>();
    private final Map<String, List<Read>> computed = new HashMap<>();
    private int ofLastVariable;

    void begin() {
        now.clear();
        ofLastVariable = 0;
    }

    void nextVariable() {
        ofLastVariable = now.size();
    }

    void forgetComputed() {
        computed.clear();
    }

    void add(int object, String variable) {
        now.add(new Read(object, variable, false));
    }

    /** @param variable {@code lookup.NAME} or {@code uids.NAME}, and perhaps a path in it */
    void addComputed(String variable) {
        for (int end = variable.length(); end > 0; end = variable.lastIndexOf('.', end - 1)) {
            List<Read> of = computed.get(variable.substring(0, end));
            if (of != null) {
                now.addAll(of);
                return;
            }
        }
    }

    void nameThem(String name) {
        computed.put(name, List.copyOf(now));
    }

    void lastGaveWay() {
        now.subList(ofLastVariable, now.size()).replaceAll(Read::givenWay);
    }

    void allGaveWay() {
        now.replaceAll(Read::givenWay);
    }

    List<Read> now() {
        return now;
    }

    /**
     * A field that was read.
     *
     * @param object its position in the input
     * @param variable of the object
     * @param isGivenWay whether the spec's own value stands there instead
     */
    record Read(int object, String variable, boolean isGivenWay) {

        private Read givenWay() {
            return new Read(object, variable, true);
        }
    }
}
