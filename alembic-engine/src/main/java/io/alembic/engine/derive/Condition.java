package io.alembic.engine.derive;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.policy.Glob;
import java.util.List;
import java.util.Optional;

/**
 * Which objects of a type are wanted: {@code dcim.interface:device.name=fra1-*}.
 *
 * @param path from the type's field through references to others' fields
 * @param value matches the text of what stands there; the empty one matches null, and nothing at all
 * @param text as it was given
 */
public record Condition(TypeName type, List<String> path, Glob value, String text) {

    public Condition {
        requireNonNull(type, "type is null");
        path = List.copyOf(path);
        requireNonNull(value, "value is null");
        requireNonNull(text, "text is null");
    }

    /** Empty for a text that is not {@code TYPE:FIELD=VALUE}. */
    public static Optional<Condition> parse(String text) {
        int colon = text.indexOf(':');
        int equals = text.indexOf('=', colon + 1);
        if (colon <= 0 || equals <= colon + 1) {
            return Optional.empty();
        }
        List<String> path = List.of(text.substring(colon + 1, equals).split("\\.", -1));
        return path.contains("")
                ? Optional.empty()
                : Optional.of(new Condition(
                        new TypeName(text.substring(0, colon)), path, new Glob(text.substring(equals + 1)), text));
    }
}
