package io.alembic.testkit.netbox;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.StubRefusal;
import io.alembic.testkit.server.StubRequest;
import java.util.Arrays;
import java.util.List;

/** The tag of a state of an object: its time of change, as Python writes it. */
final class StubEtags {

    static final String HEADER = "ETag";

    private StubEtags() {}

    static String of(MapValue object) {
        return "W/\"" + StubObjects.text(object, StubObjects.LAST_UPDATED).replace("Z", "+00:00") + "\"";
    }

    /** The tags that a request takes as current; none for any. */
    static List<String> wanted(StubRequest request) {
        return request.header("If-Match")
                .map(text -> Arrays.stream(text.split(",")).map(String::strip).toList())
                .orElse(List.of());
    }

    static void check(MapValue object, List<String> wanted) {
        if (!wanted.isEmpty() && !wanted.contains("*") && !wanted.contains(of(object))) {
            throw new StubRefusal(412, MapValue.of("detail", Value.of("Precondition failed.")))
                    .with(HEADER, of(object));
        }
    }
}
