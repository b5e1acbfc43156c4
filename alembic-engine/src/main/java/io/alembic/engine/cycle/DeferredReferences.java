package io.alembic.engine.cycle;

import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.TextOrder;
import io.alembic.core.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which attributes a set of creates has to leave for later, so that none waits for itself: those that carry a reference
 * on a circle and are neither part of a key nor required (spec 30 §8). Circles of other references stay.
 */
public final class DeferredReferences {

    private final Schema schema;
    private final List<InventoryObject> creates;
    private final Map<Uid, Integer> numbers = new HashMap<>();
    private final SortedMap<Integer, SortedSet<String>> deferred = new TreeMap<>();

    private DeferredReferences(Schema schema, List<InventoryObject> creates) {
        this.schema = schema;
        this.creates = creates;
        for (int i = 0; i < creates.size(); i++) {
            numbers.put(creates.get(i).uid(), i);
        }
    }

    /**
     * @param creates sorted by type and key: which of several ways is taken to open a circle depends on it
     * @return by position in the list; positions that defer nothing are absent
     */
    public static SortedMap<Integer, SortedSet<String>> among(Schema schema, List<InventoryObject> creates) {
        DeferredReferences references = new DeferredReferences(schema, creates);
        CycleCutting.cut(references.graph(), references::defer);
        return references.deferred;
    }

    private DependencyGraph graph() {
        int[][] successors = new int[creates.size()][];
        boolean[][] deferrable = new boolean[creates.size()][];
        int[] names = new int[creates.size()];
        EdgeList edges = new EdgeList(creates.size());
        for (int i = 0; i < creates.size(); i++) {
            collect(edges, creates.get(i));
            successors[i] = edges.targets();
            deferrable[i] = edges.deferrable();
            edges.clear();
            names[i] = i;
        }
        return new DependencyGraph(successors, deferrable, names);
    }

    /** The creates an object refers to, and whether every field that does can be deferred. */
    private void collect(EdgeList edges, InventoryObject object) {
        schema.type(object.type()).ifPresent(type -> {
            References.forEach(type.key(), object.key().fields(), (target, leaf) -> add(edges, leaf, false));
            object.attributes().forEach((name, value) -> {
                FieldSchema field = type.fields().get(name);
                if (field != null && References.canHold(field.type())) {
                    boolean soft = type.canDefer(name);
                    References.forEach(field.type(), value, (target, leaf) -> add(edges, leaf, soft));
                }
            });
        });
    }

    private void add(EdgeList edges, Value leaf, boolean soft) {
        leaf.asText().flatMap(Uid::parse).map(numbers::get).ifPresent(number -> edges.add(number, soft));
    }

    private void defer(int node, int[] targets) {
        Set<Uid> inner = new HashSet<>();
        for (int target : targets) {
            inner.add(creates.get(target).uid());
        }
        InventoryObject object = creates.get(node);
        schema.type(object.type())
                .ifPresent(type -> object.attributes()
                        .forEach((name, value) -> type.field(name)
                                .ifPresent(field -> References.forEach(
                                        field.type(),
                                        value,
                                        (target, leaf) -> leaf.asText()
                                                .flatMap(Uid::parse)
                                                .filter(inner::contains)
                                                .ifPresent(
                                                        uid -> deferredOf(node).add(name))))));
    }

    private SortedSet<String> deferredOf(int node) {
        return deferred.computeIfAbsent(node, each -> new TreeSet<>(TextOrder.UTF_8));
    }
}
