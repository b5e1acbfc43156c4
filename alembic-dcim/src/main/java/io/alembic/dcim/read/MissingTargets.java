package io.alembic.dcim.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.identity.HeldObject;
import io.alembic.adapter.spi.identity.IdentityResolution;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.reference.References;
import io.alembic.core.schema.TypeSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * A narrow read sees objects whose references lead to others that it did not ask for and that state does not bind;
 * without those, the references could not be named. They are read by id, and so are those that they refer to.
 */
public final class MissingTargets {

    private final ObserveRequest request;
    private final List<HeldObject> held;
    private final Map<TypeName, Set<BackendId>> seen = new HashMap<>();

    public MissingTargets(ObserveRequest request, List<HeldObject> held) {
        this.request = requireNonNull(request, "request is null");
        this.held = List.copyOf(held);
    }

    public List<HeldObject> read(BiFunction<TypeName, Set<String>, List<HeldObject>> byIds) {
        boolean narrow = request.scope().fold(everything -> false, bound -> true, wanted -> true);
        List<HeldObject> found = new ArrayList<>();
        List<HeldObject> latest = narrow ? held : List.of();
        while (!latest.isEmpty()) {
            latest.forEach(object -> note(object.type(), object.id()));
            Map<TypeName, Set<String>> missing = missing(latest);
            List<HeldObject> more = new ArrayList<>();
            missing.forEach((type, ids) -> more.addAll(byIds.apply(type, ids)));
            found.addAll(more);
            latest = more;
        }
        return found;
    }

    private Map<TypeName, Set<String>> missing(List<HeldObject> objects) {
        Map<TypeName, Set<String>> missing = new TreeMap<>();
        for (HeldObject object : objects) {
            request.schema()
                    .type(object.type())
                    .ifPresent(type -> object.attributes()
                            .forEach((name, value) -> type.field(name)
                                    .ifPresent(field -> References.forEach(
                                            field.type(),
                                            value,
                                            (target, leaf) -> IdentityResolution.idIn(leaf)
                                                    .filter(id -> isMissing(target, id))
                                                    .ifPresent(id -> missing.computeIfAbsent(
                                                                    target, each -> new TreeSet<>())
                                                            .add(id.toString()))))));
        }
        return missing;
    }

    private boolean isMissing(TypeName target, BackendId id) {
        boolean declaredType =
                request.schema().type(target).filter(MissingTargets::hasKey).isPresent();
        return declaredType && request.bindings().uidOf(target, id).isEmpty() && note(target, id);
    }

    private boolean note(TypeName type, BackendId id) {
        return seen.computeIfAbsent(type, each -> new HashSet<>()).add(id);
    }

    private static boolean hasKey(TypeSchema type) {
        return !type.key().isEmpty();
    }
}
