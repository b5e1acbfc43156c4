package io.alembic.adapter.netbox.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.adapter.spi.Notices;
import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a NetBox able to hold a schema: custom fields on its own models, custom object types for all other types. */
public final class NetBoxProvisioner implements SchemaProvisioner {

    private final NetBoxServer server;
    private final SchemaProvisioner customFields;
    private final NetBoxCustomObjects customObjects;

    public NetBoxProvisioner(NetBoxServer server, Notices notices) {
        this.server = requireNonNull(server, "server is null");
        this.customFields = NetBoxCustomFields.provisioner(server, notices);
        this.customObjects = new NetBoxCustomObjects(server);
    }

    @Override
    public Optional<ProvisionReport> preview(Schema schema) {
        ProvisionReport types = customObjects.decide(types(schema, true)).report();
        return customFields.preview(Schema.of(types(schema, false))).map(types::merge);
    }

    @Override
    public ProvisionReport ensure(Schema schema) {
        ProvisionReport types = customObjects.carryOut(customObjects.decide(types(schema, true)));
        return types.merge(customFields.ensure(Schema.of(types(schema, false))));
    }

    @Override
    public boolean mayDelete() {
        return customObjects.holdsAny();
    }

    private SortedMap<TypeName, TypeSchema> types(Schema schema, boolean custom) {
        SortedMap<TypeName, TypeSchema> some = new TreeMap<>(schema.types());
        some.keySet().removeIf(type -> server.model(type).isCustomObject() != custom);
        return some;
    }
}
