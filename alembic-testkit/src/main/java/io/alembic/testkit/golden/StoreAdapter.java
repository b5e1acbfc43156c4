package io.alembic.testkit.golden;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The backend of the golden apply cases, as a program: a file, the first argument, is both its contents and its manners.
 * The head of the reference script tells the members: {@code objects next ids types role preview fail fail_write_at
 * forget_ids}. {@code STORE_LOG} names a file that each request is noted in.
 */
public final class StoreAdapter {

    private MapValue store;

    private StoreAdapter(MapValue store) {
        this.store = store;
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Optional<Path> log = Optional.ofNullable(System.getenv("STORE_LOG")).map(Path::of);
        new ProtocolProgram(System.in, System.out, log).run(request -> answer(file, request));
    }

    static MapValue answer(Path file, MapValue request) {
        MapValue before = ProtocolProgram.read(file);
        StoreAdapter adapter =
                new StoreAdapter(before.has("objects") ? before : before.with("objects", ListValue.EMPTY));
        MapValue answer = adapter.answer(request);
        if (!adapter.store.equals(before)) {
            AtomicFile.write(file, out -> {
                try (DocumentWriter writer = Documents.writer(out, DocumentFormat.JSON)) {
                    writer.value(adapter.store);
                }
            });
        }
        return answer;
    }

    private MapValue answer(MapValue request) {
        String method = ProtocolProgram.text(request, "method");
        Optional<String> canned = store.get("fail")
                .flatMap(Value::asMap)
                .flatMap(fail -> fail.get(method))
                .flatMap(Value::asText);
        if (canned.isPresent()) {
            return ProtocolProgram.failure(canned.get());
        }
        return switch (method) {
            case "capabilities" ->
                ProtocolProgram.success(MapValue.of("role", store.get("role").orElse(Value.of("adapter"))));
            case "read" -> ProtocolProgram.success(objectsOf(request));
            case "preview_schema" ->
                ProtocolProgram.success(store.get("preview").orElseGet(() -> unknownTypes(request)));
            case "ensure_schema" -> ProtocolProgram.success(ensure(request));
            case "write" -> write(request);
            default -> ProtocolProgram.failure("unknown method '" + method + "'");
        };
    }

    private Value objectsOf(MapValue request) {
        List<Value> wanted = list(request, "types");
        return new ListValue(list(store, "objects").stream()
                .filter(object -> wanted.contains(ProtocolProgram.object(object).getOrNull("type_name")))
                .toList());
    }

    private Value ensure(MapValue request) {
        Value report = store.get("preview")
                .filter(preview -> !preview.isNull() && !preview.equals(MapValue.EMPTY))
                .orElseGet(() -> unknownTypes(request));
        if (store.has("types")) {
            NavigableSet<String> types = new TreeSet<>(declaredTypes(request));
            list(store, "types").forEach(type -> type.asText().ifPresent(types::add));
            store = store.with("types", ListValue.ofTexts(List.copyOf(types)));
        }
        return report;
    }

    private Value unknownTypes(MapValue request) {
        List<Value> known = list(store, "types");
        List<String> missing = declaredTypes(request).stream()
                .filter(type -> !known.contains(Value.of(type)))
                .toList();
        return !store.has("types") || missing.isEmpty()
                ? MapValue.EMPTY
                : MapValue.of("created_object_types", ListValue.ofTexts(missing));
    }

    private MapValue write(MapValue request) {
        StoreWrite write = new StoreWrite(store, list(store, "objects"));
        List<Value> applied = new ArrayList<>();
        try {
            for (Value operation : list(request, "ops")) {
                if (store.getOrNull("fail_write_at").equals(Value.of(applied.size()))) {
                    return ProtocolProgram.failure("the store refused op " + applied.size());
                }
                applied.add(write.write(ProtocolProgram.object(operation)));
            }
        } catch (IllegalStateException e) {
            return ProtocolProgram.failure(String.valueOf(e.getMessage()));
        } finally {
            store = write.store();
        }
        return ProtocolProgram.success(MapValue.of("applied", new ListValue(applied)));
    }

    private static List<String> declaredTypes(MapValue request) {
        return request.get("schema")
                .flatMap(Value::asMap)
                .flatMap(schema -> schema.get("types"))
                .flatMap(Value::asMap)
                .orElseThrow()
                .names();
    }

    private static List<Value> list(MapValue map, String name) {
        return map.get(name).flatMap(Value::asList).orElse(ListValue.EMPTY).elements();
    }
}
