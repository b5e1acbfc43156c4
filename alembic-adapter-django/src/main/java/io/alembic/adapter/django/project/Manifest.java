package io.alembic.adapter.django.project;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.django.app.DjangoApp;
import io.alembic.adapter.django.app.LongFields;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.decode.DocumentMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the last run left: the generated files by their hashes, so that edits are seen, and the columns, so that a
 * migration that loses data is.
 *
 * @param models the columns by type and field
 * @param unbounded the fields that once held a text too long for a bounded column
 */
record Manifest(
        int version,
        SortedMap<String, String> files,
        SortedMap<String, SortedMap<String, Column>> models,
        List<String> unbounded) {

    static final Manifest NONE = new Manifest(1, new TreeMap<>(), new TreeMap<>(), List.of());

    private static final int VERSION = 1;

    Manifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(requireNonNull(files, "files is null")));
        models = Collections.unmodifiableSortedMap(new TreeMap<>(requireNonNull(models, "models is null")));
        unbounded = List.copyOf(unbounded);
    }

    static Manifest of(DjangoApp app, LongFields unbounded, Map<String, String> hashes) {
        SortedMap<String, SortedMap<String, Column>> models = new TreeMap<>();
        app.models().forEach(model -> {
            SortedMap<String, Column> columns = new TreeMap<>();
            model.fields().forEach(field -> columns.put(field.name(), Column.of(field, app.textLength())));
            models.put(model.type().name(), columns);
        });
        return new Manifest(VERSION, new TreeMap<>(hashes), models, new ArrayList<>(unbounded.names()));
    }

    LongFields longFields() {
        return new LongFields(new TreeSet<>(unbounded));
    }

    static Manifest parse(String name, String text) {
        Manifest read = DocumentMapper.decode(DocumentSource.of(name, text), DocumentFormat.JSON, Manifest.class);
        if (read.version() != VERSION) {
            throw new AlembicException(
                    ErrorKind.FAILURE,
                    name + " is of version " + read.version() + "; this alembic knows version " + VERSION);
        }
        return read;
    }

    String text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DocumentWriter out = Documents.writer(bytes, DocumentFormat.JSON)) {
            DocumentMapper.encode(this, out);
        }
        return bytes.toString(StandardCharsets.UTF_8) + "\n";
    }
}
