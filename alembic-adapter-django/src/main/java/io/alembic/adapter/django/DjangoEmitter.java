package io.alembic.adapter.django;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.Caster;
import io.alembic.adapter.spi.Emitter;
import io.alembic.adapter.spi.WriteListener;
import io.alembic.adapter.spi.WriteOutcome;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.ProvisionReport;
import java.util.List;
import java.util.Optional;

/** Casts what a plan creates. Nothing is seen of the project, so a plan can hold nothing but creates (spec 65). */
final class DjangoEmitter implements Emitter {

    private final Caster caster;

    DjangoEmitter(Caster caster) {
        this.caster = requireNonNull(caster, "caster is null");
    }

    @Override
    public boolean reportsAsItGoes() {
        return false;
    }

    @Override
    public ProvisionReport write(WriteRequest request, WriteListener listener) {
        List<InventoryObject> objects =
                request.steps().stream().map(DjangoEmitter::created).toList();
        caster.cast(new Inventory(request.schema(), Optional.empty(), objects), Caster.Mode.WRITE, request.progress());
        List<WriteOutcome> outcomes = request.steps().stream()
                .<WriteOutcome>map(step -> new WriteOutcome.Applied(step.index(), Optional.empty(), AppliedBy.WRITING))
                .toList();
        if (!outcomes.isEmpty()) {
            listener.landed(outcomes);
        }
        return ProvisionReport.EMPTY;
    }

    private static InventoryObject created(WriteStep step) {
        return step.operation()
                .fold(
                        create -> Optional.of(create.object()),
                        update -> Optional.<InventoryObject>empty(),
                        delete -> Optional.<InventoryObject>empty())
                .orElseThrow(() -> new BackendException(
                        BackendFailure.REJECTED,
                        "unsupported operation, cannot "
                                + step.operation().kind().tag() + " object "
                                + step.operation().typeKey()));
    }
}
