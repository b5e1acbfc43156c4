package io.alembic.adapter.django.data;

import io.alembic.adapter.django.app.DjangoApp;
import io.alembic.adapter.django.app.Model;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The objects as {@code loaddata} takes them (spec 65 §4). Every field is said, absent ones by null or empty: loading
 * sets rows to what is declared, whatever they were.
 */
public final class Fixture {

    private Fixture() {}

    public static String of(DjangoApp app, List<InventoryObject> objects) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DocumentWriter out = Documents.writer(bytes, DocumentFormat.JSON)) {
            out.startList();
            objects.stream()
                    .map(object -> row(app, object))
                    .sorted(Comparator.comparing(Row::model).thenComparing(Row::key))
                    .forEach(row -> row.write(out));
            out.endList();
        }
        return bytes.toString(StandardCharsets.UTF_8) + "\n";
    }

    private static Row row(DjangoApp app, InventoryObject object) {
        Model model = app.model(object.type()).orElseThrow();
        MapValue.Builder fields =
                MapValue.builder().put("key", Value.of(object.key().text())).put("attrs", undeclared(model, object));
        model.fields().forEach(field -> {
            Optional<Value> declared = ObjectCheck.declared(object, field);
            fields.put(
                    field.name(),
                    declared.map(value -> ColumnValue.of(field, value)).orElseGet(() -> ColumnValue.absent(field)));
        });
        return new Row(app.names().app() + "." + model.lowerName(), object.uid().toString(), fields.build());
    }

    private static Value undeclared(Model model, InventoryObject object) {
        MapValue.Builder rest = MapValue.builder();
        object.attributes().forEach((name, value) -> {
            if (model.field(name).isEmpty()) {
                rest.put(name, value);
            }
        });
        return rest.build();
    }

    /** One entry: which model, which primary key, what it holds. */
    private record Row(String model, String key, MapValue fields) {

        void write(DocumentWriter out) {
            out.startMap()
                    .member("model", model)
                    .member("pk", key)
                    .member("fields", fields)
                    .endMap();
        }
    }
}
