package io.alembic.engine.map.emit;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.SourcePosition;
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

    /** All templates in it. */
    public Stream<Template> templates() {
        return Stream.concat(
                Stream.concat(Stream.of(type), uid.stream().flatMap(UidSource::templates)),
                Stream.concat(key.stream(), attributes.stream())
                        .flatMap(member -> member.value().templates()));
    }
}
