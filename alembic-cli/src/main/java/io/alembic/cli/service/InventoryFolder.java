package io.alembic.cli.service;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.file.FileSet;
import io.alembic.document.file.OutputProbe;
import io.alembic.document.model.ObjectCodec;
import io.alembic.document.model.SchemaCodec;
import io.alembic.engine.derive.WholeInventory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder that a whole import owns: {@code inventory.yaml} with the schema, and a file for each type. Its files begin with a
 * line that says so, and no other file is ever replaced.
 *
 * @param shown the path as given
 */
public record InventoryFolder(Path path, String shown) {

    static final String ENTRY = "inventory.yaml";
    static final String MARK = "# Written by `alembic import --all`, which replaces it when it runs again.";
    private static final String YAML = ".yaml";

    public InventoryFolder {
        requireNonNull(path, "path is null");
        requireNonNull(shown, "shown is null");
    }

    /** Fails now where the entry file could not be written later. */
    void probe() {
        OutputProbe.check(path.resolve(ENTRY));
        requireOurs(List.of(ENTRY));
    }

    void write(WholeInventory whole) {
        Map<TypeName, String> names = FileNames.of(whole.order());
        requireOurs(names.values());
        Map<TypeName, List<InventoryObject>> byType =
                whole.inventory().objects().stream().collect(Collectors.groupingBy(InventoryObject::type));
        List<TypeName> filled =
                whole.order().stream().filter(byType::containsKey).toList();
        List<String> files = filled.stream().map(type -> name(names, type)).toList();
        try (FileSet set = new FileSet(path)) {
            filled.forEach(type ->
                    add(set, name(names, type), out -> writeObjects(out, byType.getOrDefault(type, List.of()))));
            add(set, ENTRY, out -> writeEntry(out, whole.inventory().schema(), files));
            set.putInPlace();
        }
        removeOthers(files);
    }

    /** The path of the file to plan from, as given. */
    public String entry() {
        return shown.endsWith("/") ? shown + ENTRY : shown + "/" + ENTRY;
    }

    private static String name(Map<TypeName, String> names, TypeName type) {
        return requireNonNull(names.get(type), "a type without a file");
    }

    private static void add(FileSet set, String name, Consumer<DocumentWriter> content) {
        set.add(name, stream -> {
            mark(stream);
            try (DocumentWriter out = Documents.writer(stream, DocumentFormat.YAML)) {
                content.accept(out);
            }
        });
    }

    private static void mark(OutputStream stream) {
        try {
            stream.write((MARK + "\n\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeEntry(DocumentWriter out, Schema schema, List<String> files) {
        out.startMap().name("include").startList();
        files.forEach(file -> out.value(Value.of(file)));
        out.endList().name("schema");
        SchemaCodec.write(out, schema);
        out.endMap();
    }

    private static void writeObjects(DocumentWriter out, List<InventoryObject> objects) {
        out.startMap().name("objects").startList();
        objects.forEach(object -> ObjectCodec.write(out, object));
        out.endList().endMap();
    }

    private void requireOurs(Collection<String> names) {
        List<String> others = names.stream()
                .sorted()
                .filter(name -> Files.exists(path.resolve(name)) && !isOurs(path.resolve(name)))
                .toList();
        if (!others.isEmpty()) {
            throw AlembicException.of(
                    ErrorKind.FAILURE,
                    Problem.of(
                                    "not_ours",
                                    shown + " holds " + String.join(", ", others)
                                            + ", not written by `alembic import --all`; nothing was written")
                            .withHint("import into another folder, or move it away"));
        }
    }

    /** Types that are gone leave files that nothing includes any more. */
    private void removeOthers(Collection<String> files) {
        try (Stream<Path> all = Files.list(path)) {
            List<Path> gone = all.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.endsWith(YAML) && !name.equals(ENTRY) && !files.contains(name) && isOurs(file);
                    })
                    .toList();
            for (Path file : gone) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AlembicException(ErrorKind.FAILURE, "cannot tidy " + shown + ": " + e.getMessage(), e);
        }
    }

    private static boolean isOurs(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().filter(MARK::equals).isPresent();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
