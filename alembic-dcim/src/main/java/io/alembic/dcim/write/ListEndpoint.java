package io.alembic.dcim.write;

import io.alembic.core.value.ListValue;
import io.alembic.http.HttpMethod;
import io.alembic.http.JsonAnswer;

/** The list of one model's objects, which takes arrays for every verb. */
@FunctionalInterface
public interface ListEndpoint {

    /** The answer, whatever its status. */
    JsonAnswer send(HttpMethod method, ListValue rows);
}
