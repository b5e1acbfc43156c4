package io.alembic.adapter.nautobot.provision;

import io.alembic.adapter.nautobot.server.NautobotModel;
import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.dcim.customfield.CustomFieldKind;
import io.alembic.dcim.customfield.WantedCustomField;
import io.alembic.dcim.model.ModelFields;
import io.alembic.http.Concurrently;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which custom fields a schema needs: its fields that the models do not have. */
final class WantedFields {

    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String CUSTOM_FIELDS = "custom_fields";

    private final NautobotServer server;
    private final SortedMap<String, WantedCustomField> byName = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<TypeName> unclear = new ArrayList<>();

    private WantedFields(NautobotServer server) {
        this.server = server;
    }

    /** @throws BackendException of kind SCHEMA_MISMATCH when the server can never hold the schema */
    static WantedFields of(NautobotServer server, Schema schema) {
        WantedFields wanted = new WantedFields(server);
        Concurrently.map(
                List.copyOf(schema.types().keySet()),
                NautobotServer.AT_ONCE,
                type -> server.fields(server.model(type)));
        schema.types().forEach(wanted::add);
        if (!wanted.problems.isEmpty()) {
            throw new BackendException(
                    BackendFailure.SCHEMA_MISMATCH,
                    "the declared schema does not fit this server: " + String.join("; ", wanted.problems));
        }
        return wanted;
    }

    SortedMap<String, WantedCustomField> byName() {
        return byName;
    }

    /** Types with fields of which it cannot be told whether the model has them: the token may only read. */
    List<TypeName> unclear() {
        return List.copyOf(unclear);
    }

    private void add(TypeName type, TypeSchema declared) {
        NautobotModel model = server.model(type);
        ModelFields fields = server.fields(model);
        declared.fields().forEach((name, field) -> {
            boolean known =
                    name.equals("id") || fields.has(name) || declared.key().containsKey(name);
            boolean reference = CustomFieldKind.of(field.type()) == CustomFieldKind.REFERENCE;
            if (known || reference) {
                return;
            }
            if (!fields.complete()) {
                if (server.customField(model, name).isEmpty() && !unclear.contains(type)) {
                    unclear.add(type);
                }
            } else if (!isWrittenOnly(model, name)) {
                want(type, model, fields, name, field);
            }
        });
    }

    private static boolean isWrittenOnly(NautobotModel model, String name) {
        return model.contentType().toString().equals("ipam.ipaddress") && name.equals("namespace");
    }

    private void want(TypeName type, NautobotModel model, ModelFields fields, String name, FieldSchema field) {
        if (!fields.has(CUSTOM_FIELDS)) {
            problems.add(type + " has no field \"" + name + "\" and carries no custom fields");
        } else if (!KEY.matcher(name).matches()) {
            problems.add(type + "." + name + " would be a custom field, whose names are letters, digits and _ only");
        } else {
            WantedCustomField wanted = WantedCustomField.of(name, type, model.contentType(), field);
            WantedCustomField before = byName.get(name);
            byName.put(name, before == null ? wanted : before.with(wanted, problems));
        }
    }
}
