package io.alembic.adapter.netbox.provision;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.provision.CustomObjectSteps.FieldStep;
import io.alembic.adapter.netbox.provision.CustomObjectSteps.Gone;
import io.alembic.adapter.netbox.server.CustomObjectType;
import io.alembic.adapter.netbox.server.CustomObjects;
import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.customfield.FieldEntries;
import io.alembic.http.HttpMethod;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Makes custom object types and their fields, and takes away those made here that nobody declares any more. */
final class NetBoxCustomObjects {

    private static final int LONGEST_DESCRIPTION = 200;

    private final NetBoxServer server;

    NetBoxCustomObjects(NetBoxServer server) {
        this.server = requireNonNull(server, "server is null");
    }

    /** Whether a type was made here, which may have to go. */
    boolean holdsAny() {
        return server.customObjects().types().values().stream().anyMatch(CustomObjectType::isOurs);
    }

    /** @param declared the types that are none of the server's own */
    CustomObjectSteps decide(SortedMap<TypeName, TypeSchema> declared) {
        boolean idle = declared.isEmpty() && !holdsAny();
        return new CustomObjectDecisions(server, idle ? Map.of() : ChoiceSet.held(server.api())).decide(declared);
    }

    ProvisionReport carryOut(CustomObjectSteps steps) {
        Map<TypeName, Value> ids = new HashMap<>();
        try {
            steps.newTypes().forEach(type -> ids.put(type, make(type)));
            steps.fields().forEach(step -> carryOut(step, ids));
            steps.goneFields().forEach(gone -> delete(CustomObjects.FIELDS, gone));
            steps.goneTypes().forEach(gone -> delete(CustomObjects.TYPES, gone));
        } finally {
            server.customObjects().forget();
        }
        return steps.report();
    }

    private Value make(TypeName type) {
        String slug = CustomObjects.slug(type);
        String description = CustomObjectType.MARK + type;
        MapValue body = MapValue.builder()
                .put("name", Value.of(slug))
                .put("slug", Value.of(slug))
                .put(
                        "description",
                        Value.of(description.substring(0, Math.min(LONGEST_DESCRIPTION, description.length()))))
                .put("verbose_name_plural", Value.of(type.name()))
                .build();
        return send(HttpMethod.POST, CustomObjects.TYPES, body, type.name()).getOrNull("id");
    }

    private void carryOut(FieldStep step, Map<TypeName, Value> made) {
        MapValue body = step.body();
        if (step.set().isPresent() && (step.id().isEmpty() || !step.lacking().isEmpty())) {
            Value set = ensure(step.set().get(), step);
            body = step.id().isEmpty() ? body.with("choice_set", set) : body;
        }
        if (step.id().isPresent()) {
            if (!body.isEmpty()) {
                send(HttpMethod.PATCH, CustomObjects.FIELDS + step.id().get() + "/", body, step.place());
            }
            return;
        }
        Value type = Optional.ofNullable(made.get(step.type()))
                .or(() -> Optional.ofNullable(server.customObjects().types().get(CustomObjects.slug(step.type())))
                        .map(CustomObjectType::id))
                .orElseThrow();
        send(HttpMethod.POST, CustomObjects.FIELDS, body.with("custom_object_type", type), step.place());
    }

    /** The id of a set that has all choices. */
    private Value ensure(ChoiceSet set, FieldStep step) {
        if (set.id().isPresent() && step.lacking().isEmpty()) {
            return set.id().get();
        }
        MapValue body = set.bodyWith(step.lacking());
        return set.id().isPresent()
                ? send(HttpMethod.PATCH, ChoiceSet.PATH + set.id().get() + "/", body, step.place())
                        .getOrNull("id")
                : send(HttpMethod.POST, ChoiceSet.PATH, body, step.place()).getOrNull("id");
    }

    private void delete(String list, Gone gone) {
        FieldEntries.provisioned(
                gone.name(), server.api().send(HttpMethod.DELETE, list + gone.id() + "/", MapValue.EMPTY));
    }

    private MapValue send(HttpMethod method, String path, MapValue body, String what) {
        return FieldEntries.provisioned(what, server.api().send(method, path, body))
                .object();
    }
}
