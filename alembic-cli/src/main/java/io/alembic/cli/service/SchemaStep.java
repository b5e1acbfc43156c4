package io.alembic.cli.service;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.cli.progress.Reporter;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.schema.Schema;
import io.alembic.engine.guard.RoleGuard;
import io.alembic.engine.guard.SchemaProvisioning;
import java.util.Optional;

/** What planning does about the backend's own schema: provision it, or ask what that would take (spec 30 §1, step 4). */
final class SchemaStep {

    private final Backend backend;
    private final Reporter reporter;
    private final PlanListener listener;

    SchemaStep(Backend backend, Reporter reporter, PlanListener listener) {
        this.backend = backend;
        this.reporter = reporter;
        this.listener = listener;
    }

    void provision(Schema schema, boolean allowDelete) {
        RoleGuard.checkWritable(backend);
        SchemaProvisioner provisioner = backend.provisioner().orElseThrow();
        reporter.step("provisioning the schema");
        ProvisionReport report = SchemaProvisioning.ensure(provisioner, schema, allowDelete);
        reporter.rest();
        listener.provisioned(report);
    }

    /** Empty for a backend that is only read, that cannot tell, or that failed to. */
    Optional<ProvisionReport> preview(Schema schema) {
        if (backend.provisioner().isEmpty()) {
            return Optional.empty();
        }
        reporter.step("comparing the schema");
        try {
            Optional<ProvisionReport> report = backend.provisioner().get().preview(schema);
            listener.previewed(report);
            return report;
        } catch (BackendException e) {
            if (e.failure() == BackendFailure.SCHEMA_MISMATCH) {
                throw e;
            }
            listener.previewFailed(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
