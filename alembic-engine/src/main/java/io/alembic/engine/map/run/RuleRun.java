package io.alembic.engine.map.run;

import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.value.TextOrder;
import io.alembic.core.value.Value;
import io.alembic.engine.map.emit.Emit;
import io.alembic.engine.map.emit.Rendering;
import io.alembic.engine.map.ledger.ReadWatch;
import io.alembic.engine.map.problem.MapException;
import io.alembic.engine.map.spec.Lookup;
import io.alembic.engine.map.spec.MapRule;
import io.alembic.engine.map.spec.NamedUid;
import io.alembic.engine.map.template.Template;
import io.alembic.engine.map.template.Variables;
import io.alembic.engine.map.transform.Transforms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** One rule over all objects of the input. What cannot be mapped is told, and the next object tried. */
final class RuleRun {

    private final MapRule rule;
    private final String owner;
    private final ObjectsByType objects;
    private final Claims claims;
    private final Lookups lookups;
    private final Transforms transforms;
    private final ReadWatch watch;
    private final MapProblems problems;
    private final List<MappedObject> made = new ArrayList<>();

    RuleRun(
            MapRule rule,
            ObjectsByType objects,
            Claims claims,
            Lookups lookups,
            Transforms transforms,
            ReadWatch watch,
            MapProblems problems) {
        this.rule = rule;
        this.owner = "rule " + rule.name();
        this.objects = objects;
        this.claims = claims;
        this.lookups = lookups;
        this.transforms = transforms;
        this.watch = watch;
        this.problems = problems;
    }

    List<MappedObject> run() {
        List<Integer> matched = new ArrayList<>();
        for (Integer index : objects.of(rule.match())) {
            watch.begin();
            if (rule.match().holds(variables(index))) {
                watch.decided(rule);
                matched.add(index);
            }
        }
        rule.groupBy().ifPresentOrElse(by -> runGroups(by, matched), () -> matched.forEach(this::runObject));
        return made;
    }

    private void runObject(int index) {
        if (rule.passesThrough() && claims.isTaken(index)) {
            return;
        }
        try {
            claims.take(rule, index);
            watch.taken(rule, index);
            InventoryObject object = objects.get(index);
            if (rule.passesThrough()) {
                made.add(new MappedObject(
                        object, new Origin(owner, Optional.empty(), OptionalInt.of(index), true), false));
                return;
            }
            emit(variables(index), Optional.of(object.uid()), index, rule.isSingle());
        } catch (MapException e) {
            problems.add(owner, e, index);
        }
    }

    private void runGroups(Template by, List<Integer> matched) {
        TreeMap<String, List<Integer>> groups = new TreeMap<>(TextOrder.UTF_8);
        for (int index : matched) {
            try {
                claims.take(rule, index);
                watch.taken(rule, index);
                String key = by.text(variables(index), transforms);
                groups.computeIfAbsent(key, each -> new ArrayList<>()).add(index);
            } catch (MapException e) {
                problems.add(owner, e, index);
            }
        }
        groups.forEach((key, members) -> runGroup(by, key, members));
    }

    private void runGroup(Template by, String key, List<Integer> members) {
        List<ObjectVariables> items = members.stream().map(this::variables).toList();
        List<String> keyVariables = watch.isLooking() ? by.variables() : List.of();
        try {
            emit(new GroupVariables(key, keyVariables, items), Optional.empty(), members.get(0), false);
        } catch (MapException e) {
            problems.addGroup(owner, e, key, members.get(0));
        }
    }

    private void emit(Variables source, Optional<Uid> inherited, int origin, boolean standsForOrigin) {
        watch.source(rule, origin);
        RuleVariables variables = new RuleVariables(source, watch);
        Rendering rendering = new Rendering(variables, transforms);
        for (Lookup lookup : rule.lookups()) {
            watch.begin();
            variables.addLookup(lookup.name(), lookups.find(lookup, rendering));
        }
        for (NamedUid uid : rule.uids()) {
            watch.begin();
            variables.addUid(uid.name(), Value.of(uid(uid, rendering).toString()));
        }
        for (Emit emit : rule.emission().emits()) {
            Origin from = new Origin(owner, Optional.of(emit), OptionalInt.of(origin), standsForOrigin);
            made.add(Emitting.make(emit, rendering, inherited, from, watch));
        }
    }

    private ObjectVariables variables(int index) {
        return new ObjectVariables(objects.get(index), index, watch);
    }

    private static Uid uid(NamedUid named, Rendering rendering) {
        return named.source().fold(written -> written.uid(rendering), derived -> derived.uid(rendering), ofTarget -> {
            throw new IllegalStateException("a spec with such a uid is refused when it is read");
        });
    }
}
