package io.alembic.dcim.write;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.bulk.BulkRow;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a refused array says of single rows. Most servers answer with an array in the order asked, where rows that are
 * not to blame have {@code {}}; NetBox from 4.7 on with {@code {detail, errors: [{index or id, errors}]}}.
 */
final class RowErrors {

    private static final String ERRORS = "errors";

    private RowErrors() {}

    /** The errors {@code {field: [text, …]}} by the position of the row; empty where the answer blames none. */
    static SortedMap<Integer, MapValue> of(List<BulkRow> sent, Value answer) {
        return answer.asList()
                .map(list -> inOrder(sent, list))
                .or(() -> answer.asMap()
                        .flatMap(map -> map.getOrNull(ERRORS).asList())
                        .map(list -> named(sent, list)))
                .orElseGet(TreeMap::new);
    }

    private static SortedMap<Integer, MapValue> inOrder(List<BulkRow> sent, ListValue answers) {
        SortedMap<Integer, MapValue> errors = new TreeMap<>();
        for (int i = 0; i < sent.size() && sent.size() == answers.elements().size(); i++) {
            note(i, answers.elements().get(i), errors);
        }
        return errors;
    }

    private static SortedMap<Integer, MapValue> named(List<BulkRow> sent, ListValue entries) {
        SortedMap<Integer, MapValue> errors = new TreeMap<>();
        for (Value each : entries.elements()) {
            MapValue entry = each.asMap().orElse(MapValue.EMPTY);
            for (int i = 0; i < sent.size(); i++) {
                if (isMeant(i, sent.get(i), entry)) {
                    note(i, entry.getOrNull(ERRORS), errors);
                }
            }
        }
        return errors;
    }

    private static boolean isMeant(int position, BulkRow row, MapValue entry) {
        return entry.getOrNull("index").equals(Value.of(position))
                || row.id()
                        .filter(id -> id.toValue().equals(entry.getOrNull(WireBody.ID)))
                        .isPresent();
    }

    private static void note(int position, Value told, SortedMap<Integer, MapValue> errors) {
        MapValue texts = told.asMap().orElseGet(() -> MapValue.of("detail", told));
        if (!texts.isEmpty()) {
            errors.put(position, texts);
        }
    }
}
