package io.alembic.adapter.spi;

import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.schema.Schema;
import java.util.Optional;

/** Makes a backend able to hold a schema: custom fields, choices, types (spec 50 §4). */
public interface SchemaProvisioner {

    /** For backends that hold anything as it is: nothing to do, and nothing it would do. */
    SchemaProvisioner NOTHING_TO_DO = new SchemaProvisioner() {
        @Override
        public Optional<ProvisionReport> preview(Schema schema) {
            return Optional.of(ProvisionReport.EMPTY);
        }

        @Override
        public ProvisionReport ensure(Schema schema) {
            return ProvisionReport.EMPTY;
        }
    };

    /**
     * What {@link #ensure} would do, written nowhere; empty when the backend cannot tell.
     *
     * @throws BackendException of kind {@link BackendFailure#SCHEMA_MISMATCH} when the schema can never fit
     */
    Optional<ProvisionReport> preview(Schema schema);

    /** Brings the backend's schema to hold the declared one, and tells what that took. Doing it again does nothing. */
    ProvisionReport ensure(Schema schema);

    /** Whether {@link #ensure} may ever delete anything; if not, it needs no preview to be let through. */
    default boolean mayDelete() {
        return true;
    }
}
