package io.alembic.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.MapValue;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import io.alembic.document.schema.PublishedSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The JSON documents of a folder as text; what a run wrote among them must pass its published schema. */
record WrittenDocuments(Path folder, SortedMap<Path, String> before) {

    /** A member that only one kind of document has. */
    private static final Map<String, PublishedSchema> TELLING_MEMBERS = Map.of(
            "ops", PublishedSchema.PLAN,
            "changed", PublishedSchema.DRIFT_REPORT,
            "applied", PublishedSchema.APPLY_REPORT,
            "mappings", PublishedSchema.STATE,
            "errors", PublishedSchema.VALIDATION_REPORT);

    static WrittenDocuments of(Path folder) {
        return new WrittenDocuments(folder, texts(folder));
    }

    /** Checks every document that was written since, whether the run failed or not. */
    void areAsPublished() {
        texts(folder).forEach((file, text) -> {
            if (!text.equals(before.get(file))) {
                MapValue document = Values.read(DocumentSource.of(file.toString(), text), DocumentFormat.JSON)
                        .asMap()
                        .orElseThrow();
                schemaOf(document)
                        .ifPresent(schema -> assertThat(schema.check(document))
                                .as("%s by %s", file, schema.fileName())
                                .isEmpty());
            }
        });
    }

    /** Empty for what adapters write. */
    private static Optional<PublishedSchema> schemaOf(MapValue document) {
        Optional<PublishedSchema> telling = TELLING_MEMBERS.entrySet().stream()
                .filter(member -> document.has(member.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return telling.isPresent() || document.getOrNull("schema").asMap().isEmpty()
                ? telling
                : Optional.of(PublishedSchema.INVENTORY);
    }

    private static SortedMap<Path, String> texts(Path folder) {
        SortedMap<Path, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> each.toString().endsWith(".json"))
                    .toList()) {
                texts.put(file, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
