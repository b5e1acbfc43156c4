package io.alembic.engine.match;

import io.alembic.adapter.spi.ObservedObject;
import java.util.List;

/**
 * What of an observation can be planned against.
 *
 * @param objects of declared types, one for each type and id, their references naming uids
 * @param warnings what was left out, one line each
 */
public record CheckedObservation(List<ObservedObject> objects, List<String> warnings) {

    public CheckedObservation {
        objects = List.copyOf(objects);
        warnings = List.copyOf(warnings);
    }
}
