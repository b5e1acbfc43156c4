package io.alembic.document;

import io.alembic.document.YamlEvent.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The mappings that merge keys name, held back until the mapping they merge into has given its own members. */
final class YamlMerges {

    private final String document;

    /** By nesting depth, the sources still to be merged into the open mapping of that depth. */
    private final Map<Integer, Deque<List<YamlEvent>>> pending = new HashMap<>();

    YamlMerges(String document) {
        this.document = document;
    }

    /** Takes in the value of a merge key: a mapping, or a list of mappings. */
    void add(int depth, YamlEvent mergeKey, Supplier<YamlEvent> events) {
        if (pending.containsKey(depth)) {
            throw Malformed.duplicate(mergeKey.position(document), mergeKey.text());
        }
        pending.put(depth, new ArrayDeque<>(sources(node(events))));
    }

    /**
     * At the end of a mapping: lays the members of the next source that are new to it before the end event. False when
     * no source is left, so that the mapping is at its end.
     */
    boolean expand(int depth, YamlEvent end, YamlKeys keys, Deque<YamlEvent> pushed) {
        Deque<List<YamlEvent>> sources = pending.get(depth);
        if (sources == null) {
            return false;
        }
        if (sources.isEmpty()) {
            pending.remove(depth);
            return false;
        }
        List<YamlEvent> fresh = new ArrayList<>();
        List<YamlEvent> source = sources.pop();
        for (int at = 1; at < source.size() - 1; ) {
            YamlEvent key = source.get(at);
            int value = after(source, at);
            int next = after(source, value);
            if (key.isMergeKey()) {
                List<List<YamlEvent>> deeper = sources(source.subList(value, next));
                Collections.reverse(deeper);
                deeper.forEach(sources::push);
            } else if (!keys.has(key)) {
                fresh.addAll(source.subList(at, next));
            }
            at = next;
        }
        pushed.push(end);
        Collections.reverse(fresh);
        fresh.forEach(pushed::push);
        return true;
    }

    private List<List<YamlEvent>> sources(List<YamlEvent> node) {
        YamlEvent first = node.get(0);
        if (first.is(Kind.MAP_START)) {
            return new ArrayList<>(List.of(node));
        }
        List<List<YamlEvent>> sources = new ArrayList<>();
        for (int at = 1; first.is(Kind.LIST_START) && at < node.size() - 1; ) {
            int next = after(node, at);
            refuseOther(node.get(at));
            sources.add(node.subList(at, next));
            at = next;
        }
        if (!first.is(Kind.LIST_START)) {
            refuseOther(first);
        }
        return sources;
    }

    private void refuseOther(YamlEvent source) {
        if (!source.is(Kind.MAP_START)) {
            throw Malformed.syntax(source.position(document), "the merge key << takes a mapping or a list of mappings");
        }
    }

    private List<YamlEvent> node(Supplier<YamlEvent> events) {
        List<YamlEvent> node = new ArrayList<>();
        int depth = 0;
        do {
            YamlEvent event = events.get();
            node.add(event);
            depth += event.startsCollection() ? 1 : event.is(Kind.COLLECTION_END) ? -1 : 0;
            if (depth > Nesting.DEEPEST) {
                throw Malformed.tooDeep(event.position(document));
            }
        } while (depth > 0);
        return node;
    }

    /** The index behind the node at an index. */
    private static int after(List<YamlEvent> events, int from) {
        int at = from;
        int depth = 0;
        do {
            YamlEvent event = events.get(at);
            depth += event.startsCollection() ? 1 : event.is(Kind.COLLECTION_END) ? -1 : 0;
            at++;
        } while (depth > 0);
        return at;
    }
}
