package io.alembic.engine.guard;

import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.schema.Schema;

/** Provisions a backend behind its gate: what would be deleted is asked for first, unless deletes are allowed (spec 40 §8). */
public final class SchemaProvisioning {

    private SchemaProvisioning() {}

    /** Makes the backend able to hold the schema, and tells what that took. */
    public static ProvisionReport ensure(SchemaProvisioner provisioner, Schema schema, boolean allowDelete) {
        if (!allowDelete && provisioner.mayDelete()) {
            check(provisioner, schema);
        }
        return provisioner.ensure(schema);
    }

    private static void check(SchemaProvisioner provisioner, Schema schema) {
        ProvisionReport preview = provisioner
                .preview(schema)
                .orElseThrow(() -> new AlembicException(
                        ErrorKind.REFUSED,
                        "the backend cannot tell what provisioning would delete; pass --allow-delete to go on all the"
                                + " same, or use an adapter that previews its schema"));
        DeleteGuard.checkSchema(preview);
    }
}
