package io.alembic.adapter.nautobot.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.server.NautobotModel;
import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.customfield.CarryingModel;
import io.alembic.dcim.model.ModelFields;

/** A Nautobot model as far as custom fields go. */
record NautobotCarryingModel(NautobotServer server, NautobotModel model) implements CarryingModel {

    private static final String CUSTOM_FIELDS = "custom_fields";

    NautobotCarryingModel {
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

    /** The namespace of an address is taken on create and shown nowhere. */
    @Override
    public boolean holds(String field) {
        boolean writtenOnly = model.contentType().toString().equals("ipam.ipaddress") && field.equals("namespace");
        return field.equals("id") || fields().has(field) || (writtenOnly && isKnownWhole());
    }

    @Override
    public boolean carriesCustomFields() {
        return fields().has(CUSTOM_FIELDS);
    }

    @Override
    public boolean hasCustomField(String name) {
        return server.customField(model, name).isPresent();
    }

    private ModelFields fields() {
        return server.fields(model);
    }
}
