package io.alembic.engine.journal;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.NullValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One line of a journal file: a YAML document of one line, which is JSON after its marker (spec 40 §7). */
sealed interface JournalLine {

    String MARKER = "--- ";

    <R> R fold(Supplier<R> header, Function<OperationLine, R> operation, Function<DoneLine, R> done);

    /** The line with its end. */
    String text();

    /** The line a text is; empty when it makes no sense. */
    static Optional<JournalLine> parse(String text) {
        if (!text.startsWith(MARKER)) {
            return Optional.empty();
        }
        return json(text.substring(MARKER.length())).flatMap(Value::asMap).flatMap(line -> {
            if (line.size() != 1) {
                return Optional.empty();
            }
            return switch (line.name(0)) {
                case "version" -> line.value(0).equals(Value.of(1)) ? Optional.of(Header.VERSION_1) : Optional.empty();
                case "op" -> line.value(0).asMap().flatMap(OperationLine::of);
                case "done" -> line.value(0).asMap().flatMap(DoneLine::of);
                default -> Optional.empty();
            };
        });
    }

    private static Optional<Value> json(String text) {
        try {
            return Optional.of(Values.read(DocumentSource.of("journal", text), DocumentFormat.JSON));
        } catch (AlembicException malformed) {
            return Optional.empty();
        }
    }

    /** The first line. */
    enum Header implements JournalLine {
        VERSION_1;

        @Override
        public <R> R fold(Supplier<R> header, Function<OperationLine, R> operation, Function<DoneLine, R> done) {
            return header.get();
        }

        @Override
        public String text() {
            return MARKER + "{\"version\":1}\n";
        }
    }

    /** An operation the journal covers. */
    record OperationLine(JournaledOperation operation) implements JournalLine {

        private static Optional<JournalLine> of(MapValue members) {
            Optional<Uid> uid = members.get("op_uid").flatMap(Value::asText).flatMap(Uid::parse);
            Optional<String> type = members.get("op_typename").flatMap(Value::asText);
            if (uid.isEmpty() || type.isEmpty() || members.size() != 3) {
                return Optional.empty();
            }
            return members.getOrNull("op_hash") instanceof IntegerValue hash
                            && hash.value().signum() >= 0
                            && hash.value().bitLength() <= Long.SIZE
                    ? Optional.of(new OperationLine(new JournaledOperation(
                            uid.get(), new TypeName(type.get()), hash.value().longValue())))
                    : Optional.empty();
        }

        @Override
        public <R> R fold(Supplier<R> header, Function<OperationLine, R> operation, Function<DoneLine, R> done) {
            return operation.apply(this);
        }

        @Override
        public String text() {
            StringBuilder type = new StringBuilder();
            CanonicalJson.appendQuoted(type, operation.type().name());
            return MARKER + "{\"op\":{\"op_uid\":\"" + operation.uid() + "\",\"op_typename\":" + type + ",\"op_hash\":"
                    + Long.toUnsignedString(operation.hash()) + "}}\n";
        }
    }

    /** That an operation is done, and the id of its object. */
    record DoneLine(int position, Optional<BackendId> id) implements JournalLine {

        public DoneLine {
            requireNonNull(id, "id is null");
        }

        private static Optional<JournalLine> of(MapValue members) {
            Value id = members.getOrNull("backend_id");
            boolean sound = id == NullValue.NULL || BackendId.parse(id).isPresent();
            boolean known = members.size() == (members.has("backend_id") ? 2 : 1);
            return sound
                            && known
                            && members.getOrNull("op") instanceof IntegerValue position
                            && position.value().signum() >= 0
                            && position.value().bitLength() < Integer.SIZE
                    ? Optional.of(new DoneLine(position.value().intValue(), BackendId.parse(id)))
                    : Optional.empty();
        }

        @Override
        public <R> R fold(Supplier<R> header, Function<OperationLine, R> operation, Function<DoneLine, R> done) {
            return done.apply(this);
        }

        @Override
        public String text() {
            String written =
                    id.map(known -> CanonicalJson.text(known.toValue())).orElse("null");
            return MARKER + "{\"done\":{\"op\":" + position + ",\"backend_id\":" + written + "}}\n";
        }
    }
}
