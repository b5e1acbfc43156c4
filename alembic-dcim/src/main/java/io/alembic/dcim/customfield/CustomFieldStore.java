package io.alembic.dcim.customfield;

import io.alembic.core.identity.TypeName;
import java.util.Collection;
import java.util.List;

/**
 * The custom fields of one server.
 *
 * @param <D> what is decided about one of them
 */
public interface CustomFieldStore<D extends CustomFieldDecision> {

    /** @throws io.alembic.adapter.spi.BackendException of kind SCHEMA_MISMATCH when the server has no such model */
    CarryingModel model(TypeName type);

    /** What it takes to have the fields that are wanted; asks the server, changes nothing. */
    List<D> decide(Collection<WantedCustomField> wanted);

    void carryOut(D decision);

    /** Forgets what it knows of the fields that are there: some were changed. */
    void forget();
}
