package io.alembic.adapter.infrahub.provision;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a schema, in the two shapes that the server tells it in. */
final class Complaints {

    private Complaints() {}

    /** @param answer {@code {errors: [{message}]}}, or {@code {detail: [{loc, msg, input}]}} */
    static String in(Value answer) {
        MapValue members = answer.asMap().orElse(MapValue.EMPTY);
        List<String> complaints = new ArrayList<>();
        for (MapValue each : rows(members, "errors")) {
            complaints.add(each.getOrNull("message").asText().orElseGet(each::toString));
        }
        for (MapValue each : rows(members, "detail")) {
            complaints.add(each.getOrNull("input").toString() + ": "
                    + each.getOrNull("msg").asText().orElseGet(each::toString));
        }
        return complaints.isEmpty() ? answer.toString() : complaints.stream().collect(Collectors.joining("; "));
    }

    private static List<MapValue> rows(MapValue members, String name) {
        return members.getOrNull(name).asList().orElse(ListValue.EMPTY).elements().stream()
                .flatMap(each -> each.asMap().stream())
                .toList();
    }
}
