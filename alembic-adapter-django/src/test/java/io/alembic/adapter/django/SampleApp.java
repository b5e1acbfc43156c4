package io.alembic.adapter.django;

import static io.alembic.testkit.model.SchemaBuilder.listRef;
import static io.alembic.testkit.model.SchemaBuilder.ref;
import static java.util.Objects.requireNonNull;

import io.alembic.adapter.django.app.AppBuilder;
import io.alembic.adapter.django.app.DjangoApp;
import io.alembic.adapter.django.app.LongFields;
import io.alembic.adapter.django.app.ProjectNames;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.schema.FieldFormat;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A small model with a field of every type. */
public final class SampleApp {

    public static final ProjectNames NAMES = new ProjectNames("alembic_project", "alembic_app");
    public static final int TEXT_LENGTH = 255;

    private SampleApp() {}

    public static Schema schema() {
        Map<TypeName, TypeSchema> types = new TreeMap<>(SchemaBuilder.schema()
                .type("dcim.site")
                .key("slug", ScalarType.SLUG)
                .text("name")
                .field("status", new FieldType.Enumeration(List.of("active", "planned", "10g-base", "10g base")))
                .type("dcim.device")
                .keyOnly("site", ref("dcim.site"))
                .keyOnly("name", ScalarType.STRING)
                .nullable("asset_tag", ScalarType.STRING)
                .field("asn", ScalarType.INT)
                .field("at", ScalarType.TIME)
                .field("bought", ScalarType.DATE)
                .field("facts", ScalarType.JSON)
                .field("ids", new FieldType.ListOf(ScalarType.UUID))
                .field("labels", new FieldType.MapOf(ScalarType.STRING))
                .field("mac", ScalarType.MAC)
                .field("network", ScalarType.PREFIX)
                .field("notes", ScalarType.TEXT)
                .field("parent", ref("dcim.device"))
                .field("primary", ScalarType.IP_ADDRESS)
                .field("seen", ScalarType.DATETIME)
                .field("serial", ScalarType.UUID)
                .required("speeds", new FieldType.ListOf(new FieldType.Enumeration(List.of("1g", "10g"))))
                .required("uplinks", listRef("dcim.device"))
                .field("up", ScalarType.BOOL)
                .field("weight", ScalarType.FLOAT)
                .build()
                .types());
        TypeSchema site = requireNonNull(types.remove(new TypeName("dcim.site")));
        Map<String, FieldSchema> fields = new TreeMap<>(site.fields());
        fields.put(
                "code",
                new FieldSchema(
                        ScalarType.STRING,
                        true,
                        false,
                        Optional.of(FieldFormat.SLUG),
                        Optional.of("^[a-z]{3}\\d*$"),
                        Optional.of("What \"people\" call it; three letters, as in the code of an airport.")));
        types.put(new TypeName("dcim.site"), TypeSchema.of(site.key(), fields));
        return Schema.of(types);
    }

    public static Inventory inventory() {
        InventoryObject site = ObjectBuilder.object("dcim.site", 1)
                .key("slug", "osl")
                .with("code", "osl")
                .with("status", "active")
                .build();
        InventoryObject spine = device(2, "spine", site)
                .with("asn", Value.of(4_200_000_001L))
                .with("mac", "02:00:5e:10:00:ff")
                .with("network", "10.0.0.0/24")
                .with("primary", "10.0.0.1")
                .with("seen", "2026-01-02t03:04:05.1234567")
                .with("undeclared", "kept")
                .build();
        InventoryObject leaf = device(3, "leaf", site)
                .with("parent", spine)
                .with("uplinks", new ListValue(List.of(Value.of("{" + spine.uid() + "}"))))
                .build();
        return new Inventory(schema(), Optional.empty(), List.of(spine, leaf, site));
    }

    public static DjangoApp app() {
        return new AppBuilder(NAMES, TEXT_LENGTH).build(schema(), LongFields.NONE);
    }

    private static ObjectBuilder device(int number, String name, InventoryObject site) {
        return ObjectBuilder.object("dcim.device", number)
                .keyOnly("name", Value.of(name))
                .keyOnly("site", Value.of(site.uid().toString()))
                .with("speeds", new ListValue(List.of(Value.of("10g"))))
                .with("uplinks", new ListValue(List.of()));
    }
}
