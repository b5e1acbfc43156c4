package io.alembic.cli.view;

import static java.util.Objects.requireNonNull;

import io.alembic.cli.service.InventoryFolder;
import io.alembic.cli.service.OutputDocument;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.engine.derive.ImportReport;
import io.alembic.engine.derive.PulledSchema;
import io.alembic.engine.derive.WholeInventory;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.Function;

/** An import for scripts: one JSON document. */
public final class ImportJsonView implements ImportView {

    private final PrintStream out;

    public ImportJsonView(PrintStream out) {
        this.out = requireNonNull(out, "out is null");
    }

    @Override
    public void imported(int objects, OutputDocument document) {
        print(MapValue.builder().put("objects", Value.of(objects)).put("written", Value.of(document.shown())));
    }

    @Override
    public void imported(WholeInventory whole, InventoryFolder folder) {
        ImportReport report = whole.report();
        print(told(report)
                .put("objects", Value.of(report.objects()))
                .put("types", of(report.types(), Value::of))
                .put("written", Value.of(folder.entry())));
    }

    @Override
    public void pulled(PulledSchema pulled, OutputDocument document) {
        print(told(pulled.report())
                .put("types", Value.of(pulled.schema().types().size()))
                .put("written", Value.of(document.shown())));
    }

    private static MapValue.Builder told(ImportReport report) {
        return MapValue.builder()
                .put("keyed_by_id", of(report.keyedById(), Value::of))
                .put("left_out_types", of(report.leftOutTypes(), Value::of))
                .put("left_out_fields", of(report.leftOutFields(), fields -> MapValue.of(values(fields, Value::of))))
                .put("widened", of(report.widened(), fields -> MapValue.of(values(fields, Value::of))))
                .put("cleared", of(report.cleared(), fields -> MapValue.of(values(fields, Value::of))));
    }

    private static <T> MapValue of(Map<TypeName, T> members, Function<T, Value> value) {
        MapValue.Builder map = MapValue.builder();
        members.forEach((type, each) -> map.put(type.name(), value.apply(each)));
        return map.build();
    }

    private static <T> Map<String, Value> values(Map<String, T> members, Function<T, Value> value) {
        Map<String, Value> map = new java.util.TreeMap<>();
        members.forEach((name, each) -> map.put(name, value.apply(each)));
        return map;
    }

    private void print(MapValue.Builder document) {
        try (DocumentWriter writer = Documents.writer(out, DocumentFormat.JSON)) {
            writer.value(document.build());
        }
        out.println();
    }
}
