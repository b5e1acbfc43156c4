package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.generic.field.FieldRules;
import io.alembic.adapter.generic.path.DottedPath;

/**
 * Where the objects of one type are and how they are handled (spec 63 §1).
 *
 * @param id where the id is in a row
 * @param bodies how the bodies of requests, and the answers to them, hold an object
 * @param readOnly whether objects are only looked at
 */
record TypeEndpoint(
        Listing list,
        DottedPath id,
        Creating create,
        Updating update,
        Deleting delete,
        FieldRules fields,
        Bodies bodies,
        Conflicts conflicts,
        boolean readOnly) {

    TypeEndpoint {
        requireNonNull(list, "list is null");
        requireNonNull(id, "id is null");
        requireNonNull(create, "create is null");
        requireNonNull(update, "update is null");
        requireNonNull(delete, "delete is null");
        requireNonNull(fields, "fields is null");
        requireNonNull(bodies, "bodies is null");
        requireNonNull(conflicts, "conflicts is null");
    }
}
