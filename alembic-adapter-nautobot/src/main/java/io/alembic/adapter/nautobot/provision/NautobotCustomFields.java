package io.alembic.adapter.nautobot.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.server.CustomField;
import io.alembic.adapter.nautobot.server.NautobotModel;
import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.adapter.spi.Notices;
import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.customfield.CarryingModel;
import io.alembic.dcim.customfield.CustomFieldProvisioner;
import io.alembic.dcim.customfield.CustomFieldStore;
import io.alembic.dcim.customfield.FieldEntries;
import io.alembic.dcim.customfield.WantedCustomField;
import io.alembic.dcim.customfield.WantedFields;
import io.alembic.dcim.model.ModelField;
import io.alembic.http.HttpMethod;
import io.alembic.http.JsonAnswer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A Nautobot's custom fields and the choices of those that are selections. */
public final class NautobotCustomFields implements CustomFieldStore<FieldDecision> {

    private static final String FIELDS = "extras/custom-fields/";
    private static final String CHOICES = "extras/custom-field-choices/";
    private static final NautobotModel CUSTOM_FIELD = new NautobotModel(ContentType.of("extras.customfield"), FIELDS);

    private static final WantedFields.FieldRules RULES =
            new WantedFields.FieldRules(Pattern.compile("[A-Za-z_][A-Za-z0-9_]*"), "letters, digits and _ only", false);

    private final NautobotServer server;
    private final Notices notices;

    private NautobotCustomFields(NautobotServer server, Notices notices) {
        this.server = requireNonNull(server, "server is null");
        this.notices = requireNonNull(notices, "notices is null");
    }

    public static SchemaProvisioner provisioner(NautobotServer server, Notices notices) {
        return new CustomFieldProvisioner<>(new NautobotCustomFields(server, notices), RULES);
    }

    @Override
    public CarryingModel model(TypeName type) {
        return new NautobotCarryingModel(server, server.model(type));
    }

    @Override
    public List<FieldDecision> decide(Collection<WantedCustomField> wanted) {
        FieldDecisions decisions = new FieldDecisions(new FieldTypes(offeredTypes()), notices);
        boolean anyChoices = wanted.stream().anyMatch(field -> !field.choices().isEmpty());
        Map<String, Set<String>> choices = anyChoices ? heldChoices() : Map.of();
        List<FieldDecision> decided = new ArrayList<>();
        for (WantedCustomField field : wanted) {
            Optional<CustomField> held =
                    Optional.ofNullable(server.customFields().get(field.name()));
            Set<String> values = held.map(found -> choices.getOrDefault(found.id(), Set.of()))
                    .orElse(Set.of());
            decided.add(decisions.decide(field, held, values));
        }
        return decided;
    }

    @Override
    public void forget() {
        server.forgetCustomFields();
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

    @Override
    public void carryOut(FieldDecision decision) {
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
}
