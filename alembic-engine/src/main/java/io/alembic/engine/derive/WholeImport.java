package io.alembic.engine.derive;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendSchema;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.core.schema.Schema;
import io.alembic.engine.importing.ImportOutcome;
import io.alembic.engine.importing.Importer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Declares what a backend holds with a schema made for it. All is read once, every object told by the backend's own id; what
 * was read decides which keys tell objects apart and how wide the fields must be.
 */
public final class WholeImport {

    private final TypeSelection selection;
    private final Bindings bindings;

    /** @param bindings what state binds; those objects keep their uids */
    public WholeImport(TypeSelection selection, Bindings bindings) {
        this.selection = requireNonNull(selection, "selection is null");
        this.bindings = requireNonNull(bindings, "bindings is null");
    }

    /**
     * @param read reads all objects of the types of a schema
     * @throws AlembicException of kind USAGE for a selection that makes no sense, of kind BACKEND when the backend did not
     *     show everything, and for what {@link Importer} refuses
     */
    public WholeInventory run(BackendSchema described, Function<Schema, Observation> read) {
        SelectedTypes selected = SelectedTypes.of(selection.of(described));
        Schema provisional = selected.provisional();
        Observation observation = read.apply(provisional);
        refuseHalf(observation);
        List<ObservedObject> all = observation.objects();
        HeldObjects held = new HeldObjects(all, bindings);
        List<ObservedObject> wanted = new WantedObjects(provisional, held).of(all, selection.where());
        LeftOutTargets targets = new LeftOutTargets(provisional, held, wanted);
        List<ObservedObject> objects = targets.without(wanted);
        FittedTypes fitted = new FittedTypes(selected.types(), byType(objects));
        if (!targets.counts().isEmpty()) {
            refuseKeysWithoutTargets(fitted, new FittedTypes(selected.types(), byType(wanted)), targets.counts());
        }
        cutCircles(fitted, held, objects);
        Schema schema = fitted.schema();
        List<ObservedObject> parts =
                new ObservedLists(observation.setFields()).sorted(new DeclaredParts(schema, held).of(objects));
        ImportOutcome outcome = Importer.run(schema, Observation.of(parts), bindings);
        List<String> warnings = new ArrayList<>(observation.warnings());
        warnings.addAll(outcome.warnings());
        ImportReport report = new ImportReport(
                counts(schema, objects),
                fitted.keyedById(),
                described.leftOut(),
                selected.leftOut(),
                fitted.widened(),
                targets.counts(),
                warnings);
        return new WholeInventory(outcome.inventory(), TypeOrder.of(schema), report);
    }

    private static void refuseHalf(Observation observation) {
        Problems problems = new Problems();
        observation
                .incomplete()
                .forEach((type, why) ->
                        problems.add(Problem.of("incomplete", "there may be more " + type + " than were read: " + why)
                                .withHint("--exclude " + type + " imports the rest")));
        problems.throwIfAny(ErrorKind.BACKEND, "the backend did not show everything; nothing was written");
    }

    /** A key that would do, had --where not left out what it refers to, is no reason to call objects by number. */
    private static void refuseKeysWithoutTargets(
            FittedTypes fitted, FittedTypes whole, SortedMap<TypeName, SortedMap<String, Integer>> cleared) {
        Problems problems = new Problems();
        cleared.forEach((type, fields) -> {
            List<String> key = whole.keyOf(type);
            fields.forEach((field, count) -> {
                if (key.contains(field) && fitted.keyOf(type).isEmpty()) {
                    problems.add(keyWithoutTarget(type, field, count));
                }
            });
        });
        problems.throwIfAny(ErrorKind.USAGE, "--where leaves out what keys refer to; nothing was written");
    }

    private static Problem keyWithoutTarget(TypeName type, String field, int count) {
        return Problem.of(
                        "key_left_out",
                        count + " " + type + " need " + field + " for their key, and it leads to what --where left out")
                .withHint("--where '" + type + ":" + field + ".FIELD=VALUE' selects along with it, --exclude " + type
                        + " leaves them out");
    }

    private static void cutCircles(FittedTypes fitted, HeldObjects held, List<ObservedObject> objects) {
        SortedSet<TypeName> circling = new KeyCircles(fitted.schema(), held).of(objects);
        while (!circling.isEmpty()) {
            TypeName first = circling.first();
            fitted.keyById(
                    first, "its " + String.join(" and ", fitted.keyOf(first)) + " would lead to itself in a circle");
            circling = new KeyCircles(fitted.schema(), held).of(objects);
        }
    }

    private static SortedMap<TypeName, Integer> counts(Schema schema, List<ObservedObject> objects) {
        SortedMap<TypeName, Integer> counts = new TreeMap<>();
        schema.types().keySet().forEach(type -> counts.put(type, 0));
        objects.forEach(object -> counts.merge(object.type(), 1, Integer::sum));
        return counts;
    }

    private static Map<TypeName, List<ObservedObject>> byType(List<ObservedObject> objects) {
        return objects.stream().collect(Collectors.groupingBy(ObservedObject::type));
    }
}
