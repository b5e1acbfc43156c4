package io.alembic.engine.map.spec;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.SourcePosition;
import io.alembic.engine.map.emit.Emit;
import io.alembic.engine.map.select.Selector;
import io.alembic.engine.map.template.Template;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which objects become what.
 *
 * @param groupBy what objects have in common that become one together
 * @param lookups in the order they are done: by name
 * @param uids in the order they are made: by name
 */
public record MapRule(
        String name,
        SourcePosition position,
        Selector match,
        Optional<Template> groupBy,
        List<Lookup> lookups,
        List<NamedUid> uids,
        Emission emission) {

    public MapRule {
        requireNonNull(name, "name is null");
        requireNonNull(position, "position is null");
        requireNonNull(match, "match is null");
        requireNonNull(groupBy, "groupBy is null");
        lookups = List.copyOf(lookups);
        uids = List.copyOf(uids);
        requireNonNull(emission, "emission is null");
    }

    public boolean passesThrough() {
        return emission instanceof Emission.PassThrough;
    }

    /** Whether each object it takes becomes one other. */
    public boolean isSingle() {
        return groupBy.isEmpty() && emission.isSingle();
    }

    /** Whether each object it takes becomes several others. */
    public boolean isMultiple() {
        return groupBy.isEmpty() && !passesThrough() && !emission.isSingle();
    }

    /** All templates in it. */
    public Stream<Template> templates() {
        return Stream.of(
                        groupBy.stream(),
                        lookups.stream().map(Lookup::reference),
                        uids.stream().flatMap(uid -> uid.source().templates()),
                        emission.emits().stream().flatMap(Emit::templates))
                .flatMap(each -> each);
    }
}
