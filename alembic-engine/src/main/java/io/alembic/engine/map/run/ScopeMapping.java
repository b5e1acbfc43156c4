package io.alembic.engine.map.run;

import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.Scope;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.TextOrder;
import io.alembic.core.value.Value;
import io.alembic.engine.map.emit.Emit;
import io.alembic.engine.map.emit.NamedValue;
import io.alembic.engine.map.spec.MapRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Carries a scope over to the result. A type that one rule renames is renamed in the scope as well, and so are the key
 * fields that the rule takes over as they are; whatever cannot be told stays, for the validation of the result to refuse.
 */
final class ScopeMapping {

    private final Schema result;
    private final List<MapRule> rules;

    ScopeMapping(Schema result, List<MapRule> rules) {
        this.result = result;
        this.rules = List.copyOf(rules);
    }

    Scope map(Scope scope) {
        SortedMap<TypeName, SortedMap<String, List<Value>>> types = new TreeMap<>();
        scope.types().forEach((type, conditions) -> {
            Optional<Emit> renaming = result.type(type).isPresent() ? Optional.empty() : renaming(type);
            renaming.ifPresentOrElse(
                    emit -> types.put(new TypeName(emit.type().source()), renamed(emit, conditions)),
                    () -> types.put(type, conditions));
        });
        return new Scope(types);
    }

    /** What the only rule about a type makes of each of its objects, where its type is written out. */
    private Optional<Emit> renaming(TypeName type) {
        List<MapRule> about = rules.stream()
                .filter(rule ->
                        rule.match().exactType().filter(type.name()::equals).isPresent())
                .toList();
        return about.size() == 1
                        && about.get(0).isSingle()
                        && about.get(0).match().isUnconditional()
                ? about.get(0).emission().emits().stream()
                        .filter(emit ->
                                result.type(new TypeName(emit.type().source())).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    private static SortedMap<String, List<Value>> renamed(Emit emit, Map<String, List<Value>> conditions) {
        SortedMap<String, List<Value>> renamed = new TreeMap<>(TextOrder.UTF_8);
        conditions.forEach((field, values) -> renamed.put(
                emit.key().stream()
                        .filter(member -> member.value()
                                .bareVariable()
                                .filter(("key." + field)::equals)
                                .isPresent())
                        .map(NamedValue::name)
                        .findFirst()
                        .orElse(field),
                values));
        return renamed;
    }
}
