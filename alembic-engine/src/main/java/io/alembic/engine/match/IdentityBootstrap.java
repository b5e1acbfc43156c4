package io.alembic.engine.match;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Adoption;
import io.alembic.core.plan.Supersession;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Binds declared objects that state does not know to observed ones that have their keys (spec 30 §3). Keys may hold
 * references, which name an adopted parent only after it was bound; so binding goes on until no key changes.
 */
final class IdentityBootstrap {

    private final Inventory inventory;
    private final boolean adopts;
    private final Map<Uid, TypeName> declaredTypes = new HashMap<>();
    private final BindingTable bindings;
    private final ReferenceRebinding references;
    private final List<Adoption> adoptions = new ArrayList<>();
    private final List<Supersession> supersessions = new ArrayList<>();
    private final Problems problems = new Problems();
    private ObservedIndex index;
    private List<ObservedObject> observed;

    private IdentityBootstrap(Inventory inventory, List<ObservedObject> observed, Bindings before, boolean adopts) {
        this.inventory = inventory;
        this.adopts = adopts;
        this.bindings = new BindingTable(before);
        this.references = new ReferenceRebinding(inventory.schema(), observed, before);
        this.observed = observed;
        this.index = new ObservedIndex(inventory.schema(), observed);
        inventory.objects().forEach(object -> declaredTypes.put(object.uid(), object.type()));
    }

    /**
     * @param before what state binds
     * @param adopts whether objects are looked for by key
     * @throws io.alembic.core.problem.AlembicException when a key is held by several backend objects, or by one that
     *     belongs to another declared object
     */
    static Bootstrapped run(Inventory inventory, List<ObservedObject> observed, Bindings before, boolean adopts) {
        IdentityBootstrap bootstrap = new IdentityBootstrap(inventory, observed, before, adopts);
        while (bootstrap.bindOnce()) {
            bootstrap.index = new ObservedIndex(inventory.schema(), bootstrap.observed);
        }
        return new Bootstrapped(
                bootstrap.observed,
                bootstrap.references,
                bootstrap.bindings.toBindings(),
                bootstrap.adoptions,
                bootstrap.supersessions);
    }

    /** One round; whether it changed a key, so that another may find more. */
    private boolean bindOnce() {
        inventory.objects().forEach(this::bind);
        problems.throwIfAny(ErrorKind.REFUSED, "declared objects cannot be told from what the backend holds");
        List<ObservedObject> before = observed;
        observed = references.under(bindings);
        for (int i = 0; i < observed.size(); i++) {
            if (!observed.get(i).key().equals(before.get(i).key())) {
                return true;
            }
        }
        return false;
    }

    private void bind(InventoryObject object) {
        Optional<BackendId> bound = bindings.idOf(object.type(), object.uid());
        bound.ifPresent(id -> takeOver(object, id));
        boolean isThere = bound.flatMap(id -> index.withId(object.type(), id)).isPresent();
        if (adopts && !isThere) {
            adopt(object, bound);
        }
    }

    /** Two uids of a damaged state share an id: the declared one answers for it. */
    private void takeOver(InventoryObject object, BackendId id) {
        bindings.uidOf(object.type(), id)
                .filter(holder -> !holder.equals(object.uid()))
                .ifPresent(holder -> {
                    if (isDeclared(object.type(), holder)) {
                        problems.add(sharedBinding(object, id, holder));
                    } else {
                        supersede(object, id, holder);
                    }
                });
    }

    private void adopt(InventoryObject object, Optional<BackendId> vanished) {
        List<ObservedObject> candidates = index.withKey(object.typeKey());
        if (candidates.size() > 1) {
            problems.add(Ambiguity.of(object.typeKey(), candidates));
            return;
        }
        Optional<BackendId> found = candidates.stream().findFirst().flatMap(ObservedObject::id);
        if (found.isEmpty()) {
            return;
        }
        BackendId id = found.get();
        Optional<Uid> holder = bindings.uidOf(object.type(), id);
        if (holder.isPresent() && isDeclared(object.type(), holder.get())) {
            problems.add(heldByAnother(object, id, holder.get()));
            return;
        }
        holder.ifPresentOrElse(uid -> supersede(object, id, uid), () -> bindings.bind(object.type(), object.uid(), id));
        adoptions.add(new Adoption(object.type(), object.uid(), object.key(), id, vanished));
    }

    private void supersede(InventoryObject object, BackendId id, Uid holder) {
        bindings.unbind(object.type(), holder);
        bindings.bind(object.type(), object.uid(), id);
        supersessions.add(new Supersession(object.type(), id, holder, object.uid()));
    }

    private boolean isDeclared(TypeName type, Uid uid) {
        return type.equals(declaredTypes.get(uid));
    }

    private static Problem heldByAnother(InventoryObject object, BackendId id, Uid holder) {
        return Problem.of(
                        "adoption_of_a_bound_object",
                        object.typeKey() + " (uid " + object.uid() + ") has the key of backend object " + id
                                + ", which state binds to " + holder + ", declared as well")
                .withHint("if the two changed places, restore the key on the backend or apply the rename first; to hand"
                        + " the object over, take the binding of " + holder + " out of the state");
    }

    private static Problem sharedBinding(InventoryObject object, BackendId id, Uid holder) {
        return Problem.of(
                        "shared_binding",
                        "state binds both " + holder + " and " + object.uid() + ", two declared objects, to "
                                + object.type() + " " + id)
                .withHint("take the wrong binding out of the state");
    }
}
