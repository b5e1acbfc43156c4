package io.alembic.document.model;

import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentWriter;
import java.util.Optional;

/** Where something was declared, as {@code file, line, column}; null for what is not known of it. */
public final class SourcePositionCodec {

    private SourcePositionCodec() {}

    public static void write(DocumentWriter out, SourcePosition position) {
        out.startMap()
                .member("file", position.file())
                .member("line", number(position.line()))
                .member("column", number(position.column()))
                .endMap();
    }

    /** Empty for anything that does not have this shape: positions are told, never relied on. */
    static Optional<SourcePosition> read(Value value) {
        MapValue members = value.asMap().orElse(MapValue.EMPTY);
        return members.get("file")
                .flatMap(Value::asText)
                .map(file -> new SourcePosition(file, number(members, "line"), number(members, "column")));
    }

    private static Value number(int number) {
        return number == 0 ? Value.ofNull() : Value.of(number);
    }

    private static int number(MapValue members, String name) {
        return members.getOrNull(name) instanceof IntegerValue number
                        && number.value().signum() > 0
                        && number.value().bitLength() < Integer.SIZE
                ? number.value().intValue()
                : 0;
    }
}
