package io.alembic.engine.map.run;

import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.value.TextOrder;
import io.alembic.core.value.Value;
import io.alembic.engine.map.emit.Emit;
import io.alembic.engine.map.emit.Rendering;
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
    private final List<InventoryObject> objects;
    private final Claims claims;
    private final Lookups lookups;
    private final Transforms transforms;
    private final MapProblems problems;
    private final List<MappedObject> made = new ArrayList<>();

    RuleRun(
            MapRule rule,
            List<InventoryObject> objects,
            Claims claims,
            Lookups lookups,
            Transforms transforms,
            MapProblems problems) {
        this.rule = rule;
        this.objects = objects;
        this.claims = claims;
        this.lookups = lookups;
        this.transforms = transforms;
        this.problems = problems;
    }

    List<MappedObject> run() {
        List<Integer> matched = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            InventoryObject object = objects.get(i);
            if (rule.match().takes(object.type().name(), new ObjectVariables(object))) {
                matched.add(i);
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
            InventoryObject object = objects.get(index);
            if (rule.passesThrough()) {
                made.add(new MappedObject(
                        object, new Origin(owner(), Optional.empty(), OptionalInt.of(index), true), false));
                return;
            }
            emit(new ObjectVariables(object), Optional.of(object.uid()), index, rule.isSingle());
        } catch (MapException e) {
            problems.add(owner(), e, index);
        }
    }

    private void runGroups(Template by, List<Integer> matched) {
        TreeMap<String, List<Integer>> groups = new TreeMap<>(TextOrder.UTF_8);
        for (int index : matched) {
            try {
                claims.take(rule, index);
                String key = by.text(new ObjectVariables(objects.get(index)), transforms);
                groups.computeIfAbsent(key, each -> new ArrayList<>()).add(index);
            } catch (MapException e) {
                problems.add(owner(), e, index);
            }
        }
        groups.forEach(this::runGroup);
    }

    private void runGroup(String key, List<Integer> members) {
        List<ObjectVariables> items = members.stream()
                .map(index -> new ObjectVariables(objects.get(index)))
                .toList();
        try {
            emit(new GroupVariables(key, items), Optional.empty(), members.get(0), false);
        } catch (MapException e) {
            problems.addGroup(owner(), e, key, members.get(0));
        }
    }

    private void emit(Variables source, Optional<Uid> inherited, int origin, boolean standsForOrigin) {
        RuleVariables variables = new RuleVariables(source);
        Rendering rendering = new Rendering(variables, transforms);
        for (Lookup lookup : rule.lookups()) {
            variables.addLookup(lookup.name(), lookups.find(lookup, rendering));
        }
        for (NamedUid uid : rule.uids()) {
            variables.addUid(uid.name(), Value.of(uid(uid, rendering).toString()));
        }
        for (Emit emit : rule.emission().emits()) {
            Origin from = new Origin(owner(), Optional.of(emit), OptionalInt.of(origin), standsForOrigin);
            made.add(Emitting.make(emit, rendering, inherited, from));
        }
    }

    private static Uid uid(NamedUid named, Rendering rendering) {
        return named.source().fold(written -> written.uid(rendering), derived -> derived.uid(rendering), ofTarget -> {
            throw new IllegalStateException("a spec with such a uid is refused when it is read");
        });
    }

    private String owner() {
        return "rule " + rule.name();
    }
}
