package io.alembic.dcim.customfield;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.schema.Schema;
import io.alembic.http.Concurrently;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives a server the custom fields a schema needs; preview and deed share one decision.
 *
 * @param <D> what is decided about one of them
 */
public final class CustomFieldProvisioner<D extends CustomFieldDecision> implements SchemaProvisioner {

    /** Models asked about at once: more gain nothing on a server with few workers. */
    private static final int AT_ONCE = 4;

    private final CustomFieldStore<D> store;
    private final WantedFields.FieldRules rules;

    public CustomFieldProvisioner(CustomFieldStore<D> store, WantedFields.FieldRules rules) {
        this.store = requireNonNull(store, "store is null");
        this.rules = requireNonNull(rules, "rules is null");
    }

    @Override
    public Optional<ProvisionReport> preview(Schema schema) {
        WantedFields wanted = wanted(schema);
        return wanted.isClear() ? Optional.of(report(decide(wanted))) : Optional.empty();
    }

    @Override
    public ProvisionReport ensure(Schema schema) {
        WantedFields wanted = wanted(schema);
        wanted.requireClear();
        List<D> done = new ArrayList<>();
        try {
            for (D decision : decide(wanted)) {
                if (!decision.isNothing()) {
                    store.carryOut(decision);
                    done.add(decision);
                }
            }
        } finally {
            if (!done.isEmpty()) {
                store.forget();
            }
        }
        return report(done);
    }

    @Override
    public boolean mayDelete() {
        return false;
    }

    private WantedFields wanted(Schema schema) {
        Concurrently.map(
                List.copyOf(schema.types().keySet()),
                AT_ONCE,
                type -> store.model(type).isKnownWhole());
        return WantedFields.of(schema, rules, store::model);
    }

    private List<D> decide(WantedFields wanted) {
        return wanted.byName().isEmpty()
                ? List.of()
                : store.decide(wanted.byName().values());
    }

    private ProvisionReport report(List<D> decisions) {
        return FieldEntries.report(
                decisions.stream().flatMap(each -> each.created().stream()).toList(),
                decisions.stream().flatMap(each -> each.updated().stream()).toList());
    }
}
