package io.alembic.adapter.netbox.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.GenericReference;
import io.alembic.adapter.netbox.server.NetBoxModel;
import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.customfield.CarryingModel;
import io.alembic.dcim.model.ModelFields;

/** A NetBox model as far as custom fields go. */
record NetBoxCarryingModel(NetBoxServer server, NetBoxModel model) implements CarryingModel {

    NetBoxCarryingModel {
        requireNonNull(server, "server is null");
        requireNonNull(model, "model is null");
    }

    @Override
    public ContentType contentType() {
        return model.contentType();
    }

    @Override
    public boolean isKnownWhole() {
        return fields().complete();
    }

    @Override
    public boolean holds(String field) {
        return field.equals("id")
                || fields().has(field)
                || GenericReference.of(fields(), field).isPresent();
    }

    @Override
    public boolean carriesCustomFields() {
        return server.showsCustomFields(model);
    }

    @Override
    public boolean hasCustomField(String name) {
        return server.customField(model.contentType(), name).isPresent();
    }

    private ModelFields fields() {
        return server.fields(model);
    }
}
