package io.alembic.adapter.file;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendSchema;
import io.alembic.adapter.spi.DescribedType;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.SchemaSource;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.TypeSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a file tells of its types: the schema that stands in it, else what its objects look like. */
final class FileSchema implements SchemaSource {

    private final FileStore store;

    FileSchema(FileStore store) {
        this.store = requireNonNull(store, "store is null");
    }

    @Override
    public BackendSchema describe(Predicate<TypeName> wanted, Progress progress) {
        FileContent content = store.read();
        SortedMap<TypeName, DescribedType> types = new TreeMap<>();
        Map<TypeName, SeenType> seen = new HashMap<>();
        for (StoredObject object : content.objects()) {
            seen.computeIfAbsent(object.type(), type -> new SeenType()).see(object);
        }
        seen.forEach((name, type) -> types.put(
                name,
                content.schema()
                        .type(name)
                        .map(declared -> described(declared, type))
                        .orElseGet(type::described)));
        content.schema()
                .types()
                .forEach((name, declared) -> types.computeIfAbsent(name, each -> described(declared, new SeenType())));
        return new BackendSchema(types, new TreeSet<>(), new TreeMap<>());
    }

    /** Fields that stand in objects beside what is declared are told, too. */
    private static DescribedType described(TypeSchema declared, SeenType seen) {
        Map<String, FieldSchema> fields = new HashMap<>(seen.fields());
        fields.putAll(declared.key());
        fields.putAll(declared.fields());
        fields.remove(DescribedType.ID);
        List<String> key = List.copyOf(declared.key().keySet());
        boolean natural = !key.isEmpty() && !key.contains(DescribedType.ID);
        return DescribedType.of(fields, natural ? List.of(key) : List.of(), seen.id());
    }

    /** The type of ids: numbers, unless one is a text. */
    static FieldType idType(boolean texts) {
        return texts ? ScalarType.STRING : ScalarType.INT;
    }
}
