package io.alembic.adapter.netbox.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.adapter.spi.Notices;
import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.MapValue;
import io.alembic.dcim.customfield.CarryingModel;
import io.alembic.dcim.customfield.CustomFieldProvisioner;
import io.alembic.dcim.customfield.CustomFieldStore;
import io.alembic.dcim.customfield.FieldEntries;
import io.alembic.dcim.customfield.WantedCustomField;
import io.alembic.dcim.customfield.WantedFields;
import io.alembic.http.HttpMethod;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A NetBox's custom fields and the choice sets of those that are selections. */
final class NetBoxCustomFields implements CustomFieldStore<FieldDecision> {

    private static final String FIELDS = "extras/custom-fields/";

    private static final WantedFields.FieldRules RULES = new WantedFields.FieldRules(
            Pattern.compile("(?!.*__)[A-Za-z0-9_]+"), "letters, digits and single _ only", true);

    private final NetBoxServer server;
    private final Notices notices;

    private NetBoxCustomFields(NetBoxServer server, Notices notices) {
        this.server = requireNonNull(server, "server is null");
        this.notices = requireNonNull(notices, "notices is null");
    }

    static SchemaProvisioner provisioner(NetBoxServer server, Notices notices) {
        return new CustomFieldProvisioner<>(new NetBoxCustomFields(server, notices), RULES);
    }

    @Override
    public CarryingModel model(TypeName type) {
        return new NetBoxCarryingModel(server, server.model(type));
    }

    @Override
    public List<FieldDecision> decide(Collection<WantedCustomField> wanted) {
        boolean anyChoices = wanted.stream().anyMatch(field -> !field.choices().isEmpty());
        FieldDecisions decisions =
                new FieldDecisions(server, anyChoices ? ChoiceSet.held(server.api()) : Map.of(), notices);
        return wanted.stream()
                .map(field -> decisions.decide(
                        field, Optional.ofNullable(server.customFields().get(field.name()))))
                .toList();
    }

    @Override
    public void carryOut(FieldDecision decision) {
        decision.set().filter(set -> !decision.choices().isEmpty()).ifPresent(set -> {
            MapValue body = set.bodyWith(decision.choices());
            set.id()
                    .ifPresentOrElse(
                            id -> send(HttpMethod.PATCH, ChoiceSet.PATH + id + "/", body, decision),
                            () -> send(HttpMethod.POST, ChoiceSet.PATH, body, decision));
        });
        if (!decision.body().isEmpty()) {
            decision.id()
                    .ifPresentOrElse(
                            id -> send(HttpMethod.PATCH, FIELDS + id + "/", decision.body(), decision),
                            () -> send(HttpMethod.POST, FIELDS, decision.body(), decision));
        }
    }

    @Override
    public void forget() {
        server.forgetCustomFields();
    }

    private void send(HttpMethod method, String path, MapValue body, FieldDecision decision) {
        FieldEntries.provisioned(decision.name(), server.api().send(method, path, body));
    }
}
