package io.alembic.dcim.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Cascades;
import io.alembic.adapter.spi.Cascades.Edge;
import io.alembic.core.identity.TypeName;
import io.alembic.dcim.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a server deletes along with an object, from a table of its models: {@code parent child field} a line, blank
 * lines and those that begin with {@code #} aside.
 */
public record CascadeTable(List<Row> rows) {

    public CascadeTable {
        rows = List.copyOf(rows);
    }

    /** Reads a table that lies beside a class. */
    public static CascadeTable beside(Class<?> owner, String name) {
        try (InputStream table = owner.getResourceAsStream(name)) {
            if (table == null) {
                throw new IllegalStateException(name + " is not part of this build");
            }
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return new CascadeTable(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .map(words -> new Row(ContentType.of(words[0]), ContentType.of(words[1]), words[2]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table, with the names that types are declared by. */
    public Cascades spelledAs(Map<ContentType, TypeName> names) {
        List<Edge> edges = new ArrayList<>();
        for (Row row : rows) {
            edges.add(new Edge(name(names, row.child()), row.field(), name(names, row.parent())));
        }
        return new Cascades(edges);
    }

    private static TypeName name(Map<ContentType, TypeName> names, ContentType type) {
        return names.getOrDefault(type, new TypeName(type.toString()));
    }

    /** When the parent goes, every child goes whose field refers to it. */
    public record Row(ContentType parent, ContentType child, String field) {

        public Row {
            requireNonNull(parent, "parent is null");
            requireNonNull(child, "child is null");
            requireNonNull(field, "field is null");
        }
    }
}
