package io.alembic.engine.plan;

import io.alembic.adapter.spi.Cascades.Edge;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.plan.Collateral;
import io.alembic.core.plan.DeleteSummary;
import io.alembic.core.plan.Evidence;
import io.alembic.core.plan.LeftAlone;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.policy.DeletePolicy;
import io.alembic.core.schema.Schema;
import io.alembic.engine.match.Matched;
import io.alembic.engine.match.Superfluous;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Decides what is deleted of that which nobody declares, and finds what the backend deletes along with it. */
final class Deletes {

    private final Inventory inventory;
    private final DeletePolicy policy;
    private final Observation observation;
    private final Matched matched;
    private final GoingAlong cascade;
    private final Set<ObservedObject> doomed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<ObservedObject> along = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<PlannedOperation> operations = new ArrayList<>();
    private final List<Superfluous> left = new ArrayList<>();

    Deletes(Inventory inventory, DeletePolicy policy, Observation observation, Matched matched) {
        this.inventory = inventory;
        this.policy = policy;
        this.observation = observation;
        this.matched = matched;
        Schema schema = inventory.schema();
        List<Edge> followed = observation.cascades().edges().stream()
                .filter(edge -> GoingAlong.isFollowed(schema, edge))
                .toList();
        List<Superfluous> going = new ArrayList<>();
        matched.superfluous().stream()
                .filter(this::isClaimed)
                .forEach(extra -> (isAllowed(extra) ? going : left).add(extra));
        cascade = new GoingAlong(schema, matched, going.isEmpty() ? List.of() : followed);
        going.forEach(extra -> doomed.add(extra.object()));
        DeleteOrder order = new DeleteOrder(observation.lateFields(), going);
        going.forEach(extra -> operations.add(planned(extra, order)));
    }

    List<PlannedOperation> operations() {
        return Collections.unmodifiableList(operations);
    }

    DeleteSummary summary() {
        DeleteTally tally = new DeleteTally(matched.observed());
        operations.forEach(tally::addDelete);
        along.forEach(object -> tally.addAlong(object.type()));
        List<LeftAlone> alone = left.stream()
                .map(Superfluous::object)
                .filter(object -> !along.contains(object))
                .map(object -> new LeftAlone(object.type(), object.key(), object.id()))
                .toList();
        return new DeleteSummary(tally.byType(), uncounted(tally.byType().keySet()), alone);
    }

    /** Declared objects that are lost all the same, one line each. */
    List<String> warnings() {
        return matched.objects().stream()
                .filter(object -> object.observed().filter(along::contains).isPresent())
                .map(object -> object.declared().typeKey()
                        + " is declared, and the backend deletes it along with something that the plan deletes")
                .toList();
    }

    private boolean isClaimed(Superfluous extra) {
        ObservedObject object = extra.object();
        return inventory
                .scope()
                .map(scope -> scope.contains(object.type(), object.key()))
                .orElse(true);
    }

    private boolean isAllowed(Superfluous extra) {
        return extra.managed() || !policy.ownedOnly();
    }

    private PlannedOperation planned(Superfluous extra, DeleteOrder order) {
        ObservedObject object = extra.object();
        return new PlannedOperation(
                new Operation.Delete(extra.uid(), object.type(), object.key(), object.id()),
                new Evidence(
                                Optional.empty(),
                                object.version(),
                                order.goesBefore(extra),
                                extra.managed(),
                                extra.fields())
                        .withCollateral(collateral(object)));
    }

    private Collateral collateral(ObservedObject object) {
        Set<ObservedObject> going = cascade.with(object, doomed);
        along.addAll(going);
        SortedMap<TypeName, Integer> counts = new TreeMap<>();
        NavigableSet<TypeKey> guarded = new TreeSet<>();
        for (ObservedObject each : going) {
            counts.merge(each.type(), 1, Integer::sum);
            if (policy.protection().covers(each.typeKey())) {
                guarded.add(each.typeKey());
            }
        }
        return new Collateral(counts, guarded);
    }

    private SortedSet<TypeName> uncounted(Collection<TypeName> going) {
        return Uncounted.of(
                going,
                observation.cascades().edges(),
                edge -> GoingAlong.isFollowed(inventory.schema(), edge)
                        && !observation.incomplete().containsKey(edge.child()));
    }
}
