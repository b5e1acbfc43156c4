package io.alembic.core.value;

import static java.util.Objects.requireNonNull;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Named values, held and walked in the order of {@link TextOrder}. Two arrays and no more: inventories hold millions. */
public final class MapValue implements Value {

    public static final MapValue EMPTY = new MapValue(new String[0], new Value[0]);

    private final String[] names;
    private final Value[] values;

    private MapValue(String[] names, Value[] values) {
        this.names = names;
        this.values = values;
    }

    public static MapValue of(Map<String, ? extends Value> members) {
        Builder builder = builder();
        members.forEach(builder::put);
        return builder.build();
    }

    public static MapValue of(String name, Value value) {
        return builder().put(name, value).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public boolean isEmpty() {
        return names.length == 0;
    }

    public int size() {
        return names.length;
    }

    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    public Optional<Value> get(String name) {
        int index = indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(values[index]);
    }

    /** The member, or null where there is none: absent and null compare alike in a diff (spec 30 §5). */
    public Value getOrNull(String name) {
        int index = indexOf(name);
        return index < 0 ? NullValue.NULL : values[index];
    }

    /** The name at a position of the sorted order. */
    public String name(int index) {
        return names[index];
    }

    /** The value at a position of the sorted order. */
    public Value value(int index) {
        return values[index];
    }

    public List<String> names() {
        return Collections.unmodifiableList(Arrays.asList(names));
    }

    public List<Map.Entry<String, Value>> entries() {
        List<Map.Entry<String, Value>> entries = new ArrayList<>(names.length);
        forEach((name, value) -> entries.add(new AbstractMap.SimpleImmutableEntry<>(name, value)));
        return entries;
    }

    public void forEach(BiConsumer<String, Value> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    /** This map with every value replaced; itself when none changed. */
    public MapValue mapValues(UnaryOperator<Value> change) {
        return mapMembers((name, value) -> change.apply(value));
    }

    /** This map with every value replaced, the name at hand; itself when none changed. */
    public MapValue mapMembers(MemberChange change) {
        Value[] changed = null;
        for (int i = 0; i < values.length; i++) {
            Value now = change.apply(names[i], values[i]);
            if (changed == null && now != values[i]) {
                changed = values.clone();
            }
            if (changed != null) {
                changed[i] = now;
            }
        }
        return changed == null ? this : new MapValue(names, changed);
    }

    /** This map with one member set. */
    public MapValue with(String name, Value value) {
        return builder().putAll(this).put(name, value).build();
    }

    /** This map without one member. */
    public MapValue without(String name) {
        if (!has(name)) {
            return this;
        }
        Builder builder = builder();
        forEach((each, value) -> {
            if (!each.equals(name)) {
                builder.put(each, value);
            }
        });
        return builder.build();
    }

    private int indexOf(String name) {
        int low = 0;
        int high = names.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = TextOrder.compare(names[middle], name);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.map(this);
    }

    @Override
    public String jsonKind() {
        return "object";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MapValue map && Arrays.equals(names, map.names) && Arrays.equals(values, map.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return CanonicalJson.text(this);
    }

    /** What becomes of one member. */
    @FunctionalInterface
    public interface MemberChange {
        Value apply(String name, Value value);
    }

    /** Collects members in any order; a name put twice holds the last value. */
    public static final class Builder {

        private static final int INITIAL = 8;
        private static final int MOST_INSERTED = 64;

        private String[] names = new String[INITIAL];
        private Value[] values = new Value[INITIAL];
        private int size;
        private boolean sorted = true;

        private Builder() {}

        public Builder put(String name, Value value) {
            requireNonNull(name, "name is null");
            requireNonNull(value, "value is null");
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            int order = size == 0 ? -1 : TextOrder.compare(names[size - 1], name);
            if (order < 0 || !sorted || size > MOST_INSERTED) {
                sorted = sorted && order < 0;
                setAt(size++, name, value);
            } else {
                insert(name, value);
            }
            return this;
        }

        /** Keeps few members sorted as they come: cheaper than sorting them at the end. */
        private void insert(String name, Value value) {
            int index = size - 1;
            int order = TextOrder.compare(names[index], name);
            while (order > 0 && --index >= 0) {
                order = TextOrder.compare(names[index], name);
            }
            if (order == 0) {
                setAt(index, name, value);
                return;
            }
            int at = index + 1;
            System.arraycopy(names, at, names, at + 1, size - at);
            System.arraycopy(values, at, values, at + 1, size - at);
            setAt(at, name, value);
            size++;
        }

        private void setAt(int index, String name, Value value) {
            names[index] = name;
            values[index] = value;
        }

        public Builder putAll(MapValue members) {
            members.forEach(this::put);
            return this;
        }

        public MapValue build() {
            if (size == 0) {
                return EMPTY;
            }
            if (sorted) {
                return new MapValue(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
            }
            return sortedWithLastOfEach();
        }

        private MapValue sortedWithLastOfEach() {
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparing((Integer i) -> names[i], TextOrder.UTF_8));
            String[] sortedNames = new String[size];
            Value[] sortedValues = new Value[size];
            int kept = 0;
            for (Integer index : order) {
                if (kept > 0 && sortedNames[kept - 1].equals(names[index])) {
                    kept--;
                }
                sortedNames[kept] = names[index];
                sortedValues[kept] = values[index];
                kept++;
            }
            return new MapValue(Arrays.copyOf(sortedNames, kept), Arrays.copyOf(sortedValues, kept));
        }
    }
}
