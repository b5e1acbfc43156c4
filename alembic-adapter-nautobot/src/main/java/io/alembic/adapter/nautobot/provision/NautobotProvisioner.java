package io.alembic.adapter.nautobot.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.server.NautobotModel;
import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.adapter.spi.Notices;
import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.customfield.FieldEntries;
import io.alembic.dcim.customfield.WantedCustomField;
import io.alembic.dcim.customfield.WantedFields;
import io.alembic.dcim.model.ModelField;
import io.alembic.http.Concurrently;
import io.alembic.http.HttpMethod;
import io.alembic.http.JsonAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives the server the custom fields a schema needs; preview and deed share one decision. */
public final class NautobotProvisioner implements SchemaProvisioner {

    private static final String FIELDS = "extras/custom-fields/";
    private static final String CHOICES = "extras/custom-field-choices/";
    private static final NautobotModel CUSTOM_FIELD = new NautobotModel(ContentType.of("extras.customfield"), FIELDS);

    private static final WantedFields.FieldRules RULES =
            new WantedFields.FieldRules(Pattern.compile("[A-Za-z_][A-Za-z0-9_]*"), "letters, digits and _ only", false);

    private final NautobotServer server;
    private final Notices notices;

    public NautobotProvisioner(NautobotServer server, Notices notices) {
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
                List.copyOf(schema.types().keySet()),
                NautobotServer.AT_ONCE,
                type -> server.fields(server.model(type)));
        return WantedFields.of(schema, RULES, type -> new NautobotCarryingModel(server, server.model(type)));
    }

    private List<FieldDecision> decide(WantedFields wanted) {
        if (wanted.byName().isEmpty()) {
            return List.of();
        }
        FieldDecisions decisions = new FieldDecisions(new FieldTypes(offeredTypes()), notices);
        boolean anyChoices = wanted.byName().values().stream()
                .anyMatch(field -> !field.choices().isEmpty());
        Map<String, Set<String>> choices = anyChoices ? heldChoices() : Map.of();
        List<FieldDecision> decided = new ArrayList<>();
        for (WantedCustomField field : wanted.byName().values()) {
            var held = Optional.ofNullable(server.customFields().get(field.name()));
            Set<String> values = held.map(found -> choices.getOrDefault(found.id(), Set.of()))
                    .orElse(Set.of());
            decided.add(decisions.decide(field, held, values));
        }
        return decided;
    }

    private Set<String> offeredTypes() {
        Set<String> offered = new HashSet<>();
        server.fields(CUSTOM_FIELD)
                .field("type")
                .map(ModelField::choices)
                .orElse(List.of())
                .forEach(choice -> choice.value().asText().ifPresent(offered::add));
        return offered;
    }

    /** The values of each selection, by the id of the field. */
    private Map<String, Set<String>> heldChoices() {
        Map<String, Set<String>> values = new HashMap<>();
        for (MapValue row : server.api().list(CHOICES)) {
            Optional<String> field = row.getOrNull("custom_field")
                    .asMap()
                    .flatMap(map -> map.get("id"))
                    .flatMap(Value::asText);
            Optional<String> value = row.getOrNull("value").asText();
            if (field.isPresent() && value.isPresent()) {
                values.computeIfAbsent(field.get(), each -> new HashSet<>()).add(value.get());
            }
        }
        return values;
    }

    private void carryOut(FieldDecision decision) {
        String id = decision.id().orElse("");
        if (!decision.body().isEmpty()) {
            MapValue answer = decision.id().isEmpty()
                    ? send(HttpMethod.POST, FIELDS, decision.body(), decision).object()
                    : send(HttpMethod.PATCH, FIELDS + id + "/", decision.body(), decision)
                            .object();
            id = answer.getOrNull("id").asText().orElse(id);
        }
        List<Value> choices = new ArrayList<>();
        for (FieldDecision.Choice choice : decision.choices()) {
            choices.add(MapValue.builder()
                    .put("custom_field", Value.of(id))
                    .put("value", Value.of(choice.value()))
                    .put("weight", Value.of(choice.weight()))
                    .build());
        }
        if (!choices.isEmpty()) {
            send(HttpMethod.POST, CHOICES, new ListValue(choices), decision);
        }
    }

    private JsonAnswer send(HttpMethod method, String path, Value body, FieldDecision decision) {
        return FieldEntries.provisioned(decision.key(), server.api().send(method, path, body));
    }

    private static ProvisionReport report(List<FieldDecision> decisions) {
        return FieldEntries.report(
                decisions.stream().flatMap(each -> each.created().stream()).toList(),
                decisions.stream().flatMap(each -> each.updated().stream()).toList());
    }
}
