package io.alembic.engine.map.emit;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.SourcePosition;
import io.alembic.engine.load.Part;
import io.alembic.engine.load.ValuePath;
import io.alembic.engine.map.template.Template;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One object that a rule makes.
 *
 * @param key fields in the order written
 * @param attributes fields in the order written
 */
public record Emit(
        SourcePosition position,
        Template type,
        List<NamedValue> key,
        Optional<UidSource> uid,
        List<NamedValue> attributes) {

    public Emit {
        requireNonNull(position, "position is null");
        requireNonNull(type, "type is null");
        key = List.copyOf(key);
        requireNonNull(uid, "uid is null");
        attributes = List.copyOf(attributes);
    }

    /** Where the spec says what a value of the object is to be, as far down as it is written out. */
    public SourcePosition position(ValuePath path) {
        List<NamedValue> fields = path.part() == Part.KEY ? key : attributes;
        List<String> steps = path.steps();
        Optional<ValueTemplate> value = named(fields, steps.get(0));
        SourcePosition found = position;
        for (int next = 1; value.isPresent(); next++) {
            found = value.get().position();
            value = next < steps.size() ? value.get().at(steps.get(next)) : Optional.empty();
        }
        return found;
    }

    private static Optional<ValueTemplate> named(List<NamedValue> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(NamedValue::value);
    }

    /** All templates in it. */
    public Stream<Template> templates() {
        return Stream.concat(
                Stream.concat(Stream.of(type), uid.stream().flatMap(UidSource::templates)),
                Stream.concat(key.stream(), attributes.stream())
                        .flatMap(member -> member.value().templates()));
    }
}
