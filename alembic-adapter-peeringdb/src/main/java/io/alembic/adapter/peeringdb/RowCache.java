package io.alembic.adapter.peeringdb;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.peeringdb.CachedRows.KeptRows;
import io.alembic.adapter.spi.Notices;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import io.alembic.document.file.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One file a kind in a folder: {@code netixlan.json} with {@code source}, {@code read_whole}, {@code last_change} and
 * {@code rows}. A file that cannot be used is said and passed over: the list is read whole.
 */
final class RowCache {

    private static final String SOURCE = "source";
    private static final String READ_WHOLE = "read_whole";
    private static final String LAST_CHANGE = "last_change";
    private static final String ROWS = "rows";

    private final Path folder;
    private final String source;
    private final Notices notices;

    /** @param source whose rows these are: the server, and whether it knew who asked, as it shows contacts by that */
    RowCache(Path folder, String source, Notices notices) {
        this.folder = requireNonNull(folder, "folder is null");
        this.source = requireNonNull(source, "source is null");
        this.notices = requireNonNull(notices, "notices is null");
    }

    Optional<KeptRows> read(Kind kind) {
        Path file = file(kind);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Value document = Values.read(DocumentSource.of(file), DocumentFormat.JSON);
            Optional<KeptRows> kept = document.asMap().flatMap(this::kept);
            if (kept.isEmpty()) {
                notices.warn(file + " does not hold what " + source + " sent; " + kind.type() + " is read whole");
            }
            return kept;
        } catch (AlembicException e) {
            notices.warn(file + " cannot be used, so " + kind.type() + " is read whole: " + e.getMessage());
            return Optional.empty();
        }
    }

    void write(Kind kind, KeptRows kept) {
        MapValue.Builder document = MapValue.builder()
                .put(SOURCE, Value.of(source))
                .put(READ_WHOLE, Value.of(kept.readWhole().toString()))
                .put(
                        ROWS,
                        new ListValue(
                                kept.rows().stream().<Value>map(Row::members).toList()));
        kept.lastChange().ifPresent(time -> document.put(LAST_CHANGE, Value.of(time.toString())));
        try {
            AtomicFile.write(file(kind), CanonicalJson.text(document.build()).getBytes(StandardCharsets.UTF_8));
        } catch (AlembicException e) {
            notices.warn(e.getMessage() + "; the next run reads " + kind.type() + " whole");
        }
    }

    private Optional<KeptRows> kept(MapValue document) {
        Optional<List<Row>> rows = document.get(ROWS).flatMap(Value::asList).flatMap(RowCache::rows);
        boolean ours = document.get(SOURCE)
                .flatMap(Value::asText)
                .filter(source::equals)
                .isPresent();
        return rows.filter(each -> ours)
                .flatMap(each -> document.get(READ_WHOLE)
                        .flatMap(Value::asText)
                        .flatMap(Times::parse)
                        .map(time -> new KeptRows(
                                each,
                                time,
                                document.get(LAST_CHANGE).flatMap(Value::asText).flatMap(Times::parse))));
    }

    private static Optional<List<Row>> rows(ListValue list) {
        List<Row> rows = new ArrayList<>();
        for (Value each : list.elements()) {
            Optional<Row> row = each.asMap().flatMap(Row::of);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            rows.add(row.get());
        }
        return Optional.of(rows);
    }

    private Path file(Kind kind) {
        return folder.resolve(kind.name() + ".json");
    }
}
