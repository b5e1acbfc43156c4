package io.alembic.document;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.TextOrder;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Builds a value and the places of its nodes in one pass; a map written out of order has its places sorted with it. */
final class LocatedReader {

    private static final int INITIAL = 32;

    private final DocumentCursor cursor;
    private int[] places = new int[INITIAL];
    private int size;

    LocatedReader(DocumentCursor cursor) {
        this.cursor = cursor;
    }

    Located read() {
        String document = cursor.position().file();
        Value value = node();
        return new Located(document, value, Arrays.copyOf(places, size));
    }

    private Value node() {
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = cursor.line();
        places[size++] = cursor.column();
        return switch (cursor.current()) {
            case MAP_START -> map();
            case LIST_START -> list();
            case SCALAR -> cursor.scalar();
            case NAME, MAP_END, LIST_END, END ->
                throw new IllegalStateException("no value at " + cursor.position() + " but " + cursor.current());
        };
    }

    private Value list() {
        List<Value> elements = new ArrayList<>();
        while (cursor.next() != DocumentEvent.LIST_END) {
            elements.add(node());
        }
        return elements.isEmpty() ? ListValue.EMPTY : new ListValue(elements);
    }

    private Value map() {
        int start = size;
        List<Part> parts = new ArrayList<>();
        MapValue.Builder members = MapValue.builder();
        boolean sorted = true;
        while (cursor.next() == DocumentEvent.NAME) {
            String name = cursor.name();
            sorted = sorted
                    && (parts.isEmpty()
                            || TextOrder.compare(parts.get(parts.size() - 1).name(), name) < 0);
            int from = size;
            cursor.next();
            members.put(name, node());
            parts.add(new Part(name, from, size));
        }
        MapValue map = members.build();
        if (Values.isNumber(map)) {
            size = start;
            return Values.number(cursor, map);
        }
        if (!sorted) {
            sort(start, parts);
        }
        return map;
    }

    private void sort(int start, List<Part> parts) {
        int[] written = Arrays.copyOfRange(places, start, size);
        int at = start;
        parts.sort(Comparator.comparing(Part::name, TextOrder.UTF_8));
        for (Part part : parts) {
            int length = part.to() - part.from();
            System.arraycopy(written, part.from() - start, places, at, length);
            at += length;
        }
    }

    /** The places of one member. */
    private record Part(String name, int from, int to) {}
}
