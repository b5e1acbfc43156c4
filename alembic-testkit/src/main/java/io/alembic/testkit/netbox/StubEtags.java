package io.alembic.testkit.netbox;

import io.alembic.core.value.MapValue;

/** The tag of a state of an object: its time of change, as Python writes it. */
final class StubEtags {

    private StubEtags() {}

    static String of(MapValue object) {
        return "W/\"" + StubObjects.text(object, StubObjects.LAST_UPDATED).replace("Z", "+00:00") + "\"";
    }
}
