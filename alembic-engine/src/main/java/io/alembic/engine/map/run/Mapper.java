package io.alembic.engine.map.run;

import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.schema.Schema;
import io.alembic.engine.load.LoadedInventory;
import io.alembic.engine.map.emit.Emit;
import io.alembic.engine.map.emit.Rendering;
import io.alembic.engine.map.ledger.ReadWatch;
import io.alembic.engine.map.problem.MapException;
import io.alembic.engine.map.run.MapSummary.RuleCount;
import io.alembic.engine.map.spec.MapRule;
import io.alembic.engine.map.spec.MapSpec;
import io.alembic.engine.map.template.Variables;
import io.alembic.engine.map.transform.Transforms;
import io.alembic.engine.validate.Validator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says an inventory in another vocabulary (spec 70). Pure: the same input and spec give the same result, and nothing is
 * read but what is given.
 */
public final class Mapper {

    private static final String OBJECTS = "objects";

    private final MapSpec spec;
    private final LoadedInventory input;
    private final List<InventoryObject> objects;
    private final Transforms transforms;
    private final ReadWatch watch;
    private final MapProblems problems;
    private final Claims claims;

    private Mapper(MapSpec spec, LoadedInventory input, Transforms transforms, ReadWatch watch) {
        this.watch = watch;
        this.spec = spec;
        this.input = input;
        this.objects = input.inventory().objects();
        this.transforms = transforms;
        this.problems = new MapProblems(input);
        this.claims = new Claims(objects);
    }

    /**
     * @param input an inventory that validates
     * @throws io.alembic.core.problem.AlembicException of kind MAPPING with all that cannot be mapped, of kind
     *     INVALID_INPUT when the result does not validate
     */
    public static MapOutcome map(MapSpec spec, LoadedInventory input, Transforms transforms) {
        return map(spec, input, transforms, ReadWatch.NONE);
    }

    /** @param watch told what the mapping reads */
    public static MapOutcome map(MapSpec spec, LoadedInventory input, Transforms transforms, ReadWatch watch) {
        return new Mapper(spec, input, transforms, watch).map();
    }

    private MapOutcome map() {
        TransformCheck.run(spec, transforms, problems);
        IdentityHashMap<MapRule, List<MappedObject>> byRule = runRules();
        List<MappedObject> made = makeObjects();
        problems.throwIfAny();
        TreeSet<TypeName> passedThrough = new TreeSet<>();
        List<MappedObject> all = new ArrayList<>(made);
        List<RuleCount> counts = new ArrayList<>();
        for (MapRule rule : spec.rules()) {
            List<MappedObject> ofRule = byRule.getOrDefault(rule, List.of());
            all.addAll(ofRule);
            counts.add(new RuleCount(rule.name(), rule.passesThrough(), ofRule.size()));
            if (rule.passesThrough()) {
                ofRule.forEach(object -> passedThrough.add(object.object().type()));
            }
        }
        Schema schema = ResultSchema.of(spec.schema(), input.inventory().schema(), passedThrough);
        List<MappedObject> rewired = new ArrayList<>(Rewiring.rewire(schema, objects, all, problems));
        Collections.sort(rewired);
        Inventory result = new Inventory(
                schema,
                input.inventory().scope().map(new ScopeMapping(schema, spec.rules())::map),
                rewired.stream().map(MappedObject::object).toList());
        ResultSources sources =
                new ResultSources(input.sources(), spec.declared().places(), rewired);
        ResultProblems.throwIfErrors(new Validator().findErrors(result, sources), rewired, input);
        return new MapOutcome(
                result,
                new MapSummary(objects.size(), rewired.size(), counts, made.size(), dropped(), Optional.empty()));
    }

    /** Rules that pass objects through run last and take what is left. By the rule itself: it is costly to hash. */
    private IdentityHashMap<MapRule, List<MappedObject>> runRules() {
        Lookups lookups = new Lookups(objects, watch);
        List<MapRule> ordered = new ArrayList<>(spec.rules());
        ordered.sort(Comparator.comparing(MapRule::passesThrough));
        ObjectsByType byType = new ObjectsByType(objects);
        IdentityHashMap<MapRule, List<MappedObject>> made = new IdentityHashMap<>();
        for (MapRule rule : ordered) {
            made.put(rule, new RuleRun(rule, byType, claims, lookups, transforms, watch, problems).run());
        }
        return made;
    }

    private List<MappedObject> makeObjects() {
        List<MappedObject> made = new ArrayList<>();
        for (Emit emit : spec.objects()) {
            try {
                Rendering rendering = new Rendering(Variables.NONE, transforms);
                made.add(Emitting.make(
                        emit,
                        rendering,
                        Optional.empty(),
                        new Origin(OBJECTS, Optional.of(emit), OptionalInt.empty(), false),
                        ReadWatch.NONE));
            } catch (MapException e) {
                problems.add(OBJECTS, e, "");
            }
        }
        return made;
    }

    private SortedMap<TypeName, Integer> dropped() {
        SortedMap<TypeName, Integer> dropped = new TreeMap<>();
        for (int i = 0; i < objects.size(); i++) {
            if (!claims.isTaken(i)) {
                dropped.merge(objects.get(i).type(), 1, Integer::sum);
            }
        }
        return dropped;
    }
}
