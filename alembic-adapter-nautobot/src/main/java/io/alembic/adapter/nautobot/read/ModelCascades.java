package io.alembic.adapter.nautobot.read;

import io.alembic.adapter.spi.Cascades;
import io.alembic.adapter.spi.Cascades.Edge;
import io.alembic.core.identity.TypeName;
import io.alembic.dcim.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Nautobot deletes along with an object, from a table of its models. The models of installed apps are not in it. */
final class ModelCascades {

    private static final String TABLE = "cascades.txt";

    private ModelCascades() {}

    /** The table, declared types spelled as they are declared. */
    static Cascades spelledAs(List<DeclaredType> types) {
        Map<ContentType, TypeName> names = new HashMap<>();
        types.forEach(type -> names.put(type.model().contentType(), type.name()));
        List<Edge> edges = new ArrayList<>();
        for (Row row : rows()) {
            edges.add(new Edge(name(names, row.child()), row.field(), name(names, row.parent())));
        }
        return new Cascades(edges);
    }

    static List<Row> rows() {
        try (InputStream table = ModelCascades.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is not part of this build");
            }
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .map(words -> new Row(ContentType.of(words[0]), ContentType.of(words[1]), words[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TypeName name(Map<ContentType, TypeName> names, ContentType type) {
        return names.getOrDefault(type, new TypeName(type.toString()));
    }

    /** When the parent goes, every child goes whose field refers to it. */
    record Row(ContentType parent, ContentType child, String field) {}
}
