package io.alembic.engine.match;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Adoption;
import io.alembic.core.plan.Matching;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problems;
import io.alembic.core.schema.Schema;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the observed object of each declared one: the one state binds, even if another holds the key; else the one with
 * its key (spec 30 §4). Pure: the new bindings are part of the answer, nothing is stored.
 */
public final class Matcher {

    private static final Comparator<ObservedObject> BY_ID = Comparator.comparing(ObservedObject::type)
            .thenComparing(object -> object.id().orElseThrow());

    private final Bootstrapped bootstrapped;
    private final boolean adopts;
    private final ObservedIndex index;
    private final Set<Uid> adopted;
    private final Set<ObservedObject> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Problems problems = new Problems();
    private int byState;
    private int byKey;
    private int toCreate;

    private Matcher(Schema schema, Bootstrapped bootstrapped, boolean adopts) {
        this.bootstrapped = bootstrapped;
        this.adopts = adopts;
        this.index = new ObservedIndex(schema, bootstrapped.observed());
        this.adopted =
                bootstrapped.adoptions().stream().map(Adoption::uid).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * @param observed checked objects: of declared types, one for each type and id
     * @param before what state binds
     * @param adopts whether objects that state does not know are looked for by key
     * @throws io.alembic.core.problem.AlembicException with all declared keys that do not name one backend object
     */
    public static Matched match(Inventory inventory, List<ObservedObject> observed, Bindings before, boolean adopts) {
        return new Matcher(inventory.schema(), IdentityBootstrap.run(inventory, observed, before, adopts), adopts)
                .match(inventory);
    }

    private Matched match(Inventory inventory) {
        List<MatchedObject> objects = inventory.objects().stream()
                .sorted(Comparator.comparing(InventoryObject::type).thenComparing(InventoryObject::key))
                .map(object -> new MatchedObject(object, find(object)))
                .toList();
        problems.throwIfAny(ErrorKind.REFUSED, "declared objects cannot be told from what the backend holds");
        ObservedUids uids = new ObservedUids(bootstrapped, index);
        return new Matched(
                objects,
                superfluous(inventory.schema(), uids),
                bootstrapped.observed(),
                uids,
                bootstrapped.bindings(),
                bootstrapped.adoptions(),
                bootstrapped.supersessions(),
                new Matching(byState, byKey, adopted.size(), toCreate));
    }

    private Optional<ObservedObject> find(InventoryObject object) {
        Optional<ObservedObject> found = bound(object);
        if (found.isPresent() && !adopted.contains(object.uid())) {
            byState++;
        } else {
            found = found.or(() -> withKey(object));
            if (found.isPresent()) {
                byKey++;
            } else {
                toCreate++;
            }
        }
        found.ifPresent(taken::add);
        return found;
    }

    private Optional<ObservedObject> bound(InventoryObject object) {
        TypeName type = object.type();
        Optional<BackendId> id = bootstrapped.bindings().idOf(type, object.uid());
        return id.flatMap(known -> index.withId(type, known));
    }

    private Optional<ObservedObject> withKey(InventoryObject object) {
        if (!adopts) {
            return Optional.empty();
        }
        List<ObservedObject> candidates = index.withKey(object.typeKey());
        if (candidates.size() > 1) {
            problems.add(Ambiguity.of(object.typeKey(), candidates));
        }
        return candidates.stream().findFirst();
    }

    private List<Superfluous> superfluous(Schema schema, ObservedUids uids) {
        Leftovers leftovers = new Leftovers(schema, uids);
        return bootstrapped.observed().stream()
                .filter(object -> object.id().isPresent() && !taken.contains(object))
                .sorted(BY_ID)
                .map(leftovers::describe)
                .toList();
    }
}
