package io.alembic.engine.load;

import io.alembic.core.problem.SourcePosition;
import io.alembic.document.Located;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the objects of one file stand. Arrays and not records: there may be hundreds of thousands. */
final class ObjectPlaces {

    private static final int INITIAL = 64;

    private final String file;
    private int[] lines = new int[INITIAL];
    private int[] columns = new int[INITIAL];
    private @Nullable Located[] keys = new Located[INITIAL];
    private @Nullable Located[] attributes = new Located[INITIAL];
    private int size;

    ObjectPlaces(String file) {
        this.file = file;
    }

    void add(int line, int column, @Nullable Located key, @Nullable Located attrs) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, size * 2);
            columns = Arrays.copyOf(columns, size * 2);
            keys = Arrays.copyOf(keys, size * 2);
            attributes = Arrays.copyOf(attributes, size * 2);
        }
        lines[size] = line;
        columns[size] = column;
        keys[size] = key;
        attributes[size] = attrs;
        size++;
    }

    SourcePosition object(int index) {
        return new SourcePosition(file, lines[index], columns[index]);
    }

    Optional<SourcePosition> within(int index, ValuePath path) {
        Located part = switch (path.part()) {
            case KEY -> keys[index];
            case ATTRIBUTES -> attributes[index];
        };
        return Optional.ofNullable(part).map(located -> located.positionAt(path.steps()));
    }
}
