package io.alembic.adapter.netbox.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.adapter.spi.Notices;
import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.dcim.customfield.FieldEntries;
import io.alembic.dcim.customfield.WantedFields;
import io.alembic.http.Concurrently;
import io.alembic.http.HttpMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives the server the custom fields a schema needs; preview and deed share one decision. */
public final class NetBoxProvisioner implements SchemaProvisioner {

    private static final String FIELDS = "extras/custom-fields/";
    private static final String SETS = "extras/custom-field-choice-sets/";

    private static final WantedFields.FieldRules RULES = new WantedFields.FieldRules(
            Pattern.compile("(?!.*__)[A-Za-z0-9_]+"), "letters, digits and single _ only", true);

    private final NetBoxServer server;
    private final Notices notices;

    public NetBoxProvisioner(NetBoxServer server, Notices notices) {
        this.server = requireNonNull(server, "server is null");
        this.notices = requireNonNull(notices, "notices is null");
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
        List<FieldDecision> done = new ArrayList<>();
        try {
            for (FieldDecision decision : decide(wanted)) {
                if (!decision.isNothing()) {
                    carryOut(decision);
                    done.add(decision);
                }
            }
        } finally {
            if (!done.isEmpty()) {
                server.forgetCustomFields();
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
                List.copyOf(schema.types().keySet()), NetBoxServer.AT_ONCE, type -> server.fields(server.model(type)));
        return WantedFields.of(schema, RULES, type -> new NetBoxCarryingModel(server, server.model(type)));
    }

    private List<FieldDecision> decide(WantedFields wanted) {
        if (wanted.byName().isEmpty()) {
            return List.of();
        }
        boolean anyChoices = wanted.byName().values().stream()
                .anyMatch(field -> !field.choices().isEmpty());
        FieldDecisions decisions = new FieldDecisions(server, anyChoices ? heldSets() : Map.of(), notices);
        return wanted.byName().values().stream()
                .map(field -> decisions.decide(
                        field, Optional.ofNullable(server.customFields().get(field.name()))))
                .toList();
    }

    private Map<String, ChoiceSet> heldSets() {
        Map<String, ChoiceSet> sets = new HashMap<>();
        for (MapValue row : server.api().list(SETS)) {
            ChoiceSet set = ChoiceSet.parse(row);
            sets.put(set.name(), set);
        }
        return sets;
    }

    private void carryOut(FieldDecision decision) {
        decision.set().filter(set -> !decision.choices().isEmpty()).ifPresent(set -> {
            MapValue body = set.bodyWith(decision.choices());
            set.id()
                    .ifPresentOrElse(
                            id -> send(HttpMethod.PATCH, SETS + id + "/", body, decision),
                            () -> send(HttpMethod.POST, SETS, body, decision));
        });
        if (!decision.body().isEmpty()) {
            decision.id()
                    .ifPresentOrElse(
                            id -> send(HttpMethod.PATCH, FIELDS + id + "/", decision.body(), decision),
                            () -> send(HttpMethod.POST, FIELDS, decision.body(), decision));
        }
    }

    private void send(HttpMethod method, String path, MapValue body, FieldDecision decision) {
        FieldEntries.provisioned(decision.name(), server.api().send(method, path, body));
    }

    private static ProvisionReport report(List<FieldDecision> decisions) {
        return FieldEntries.report(
                decisions.stream().flatMap(each -> each.created().stream()).toList(),
                decisions.stream().flatMap(each -> each.updated().stream()).toList());
    }
}
