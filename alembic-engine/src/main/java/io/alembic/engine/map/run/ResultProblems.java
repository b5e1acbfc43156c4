package io.alembic.engine.map.run;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.engine.load.LoadedInventory;
import io.alembic.engine.map.emit.Emit;
import io.alembic.engine.map.problem.MapError;
import io.alembic.engine.map.problem.MapFailure;
import io.alembic.engine.validate.Subject;
import io.alembic.engine.validate.ValidationReport;
import io.alembic.engine.validate.Violation;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Tells what is wrong with a result where it can be mended: in the spec, and of which object of the input it is. */
final class ResultProblems {

    private final LoadedInventory input;
    private final IdentityHashMap<InventoryObject, Origin> origins = new IdentityHashMap<>();

    private ResultProblems(List<MappedObject> objects, LoadedInventory input) {
        this.input = input;
        objects.forEach(object -> origins.put(object.object(), object.origin()));
    }

    static void throwIfErrors(ValidationReport report, List<MappedObject> objects, LoadedInventory input) {
        if (report.isClean()) {
            return;
        }
        ResultProblems problems = new ResultProblems(objects, input);
        List<MapError> errors = report.errors().stream().map(problems::error).toList();
        throw new MapFailure(
                ErrorKind.INVALID_INPUT,
                "the mapped inventory does not validate; nothing was written",
                errors.stream().map(MapError::problem).toList(),
                errors);
    }

    private MapError error(Violation violation) {
        Problem problem = violation.toProblem();
        Problem hinted = problem.hint().isPresent()
                ? problem
                : problem.withHint("mend the spec: what it emits, or its schema; or the object that it is made of");
        return violation
                .subject()
                .flatMap(subject -> Optional.ofNullable(origins.get(subject.object()))
                        .map(origin -> ofObject(hinted, subject, origin)))
                .orElseGet(() -> MapError.of(hinted));
    }

    private MapError ofObject(Problem problem, Subject subject, Origin origin) {
        Optional<SourcePosition> inSpec = origin.emit().map(emit -> place(emit, subject));
        Optional<InventoryObject> made = origin.object().isPresent()
                ? Optional.of(input.inventory().objects().get(origin.object().getAsInt()))
                : Optional.empty();
        Optional<SourcePosition> source =
                made.isPresent() ? input.sources().object(origin.object().getAsInt()) : Optional.empty();
        String of = made.map(InventoryObject::typeKey)
                        .map(key -> ", made of " + key)
                        .orElse("")
                + source.map(position -> " (" + position + ")").orElse("");
        Problem told = problem.withMessage(origin.owner() + ", " + problem.message() + of);
        return new MapError(inSpec.map(told::at).orElse(told), Optional.of(origin.owner()), made, source);
    }

    private static SourcePosition place(Emit emit, Subject subject) {
        return subject.path().map(emit::position).orElse(emit.position());
    }
}
