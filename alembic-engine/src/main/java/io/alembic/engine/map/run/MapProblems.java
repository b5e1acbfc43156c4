package io.alembic.engine.map.run;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.engine.load.LoadedInventory;
import io.alembic.engine.map.problem.MapError;
import io.alembic.engine.map.problem.MapException;
import io.alembic.engine.map.problem.MapFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What cannot be mapped. One mistake of a spec shows at many objects: a few stand for all of them. */
final class MapProblems {

    private static final int SHOWN_OF_A_PLACE = 5;

    private final LoadedInventory input;
    private final List<MapError> errors = new ArrayList<>();
    private final List<Problem> shown = new ArrayList<>();
    private final Map<Object, Rest> rests = new LinkedHashMap<>();

    MapProblems(LoadedInventory input) {
        this.input = input;
    }

    /**
     * @param owner whose templates they are: {@code rule halls}
     * @param index of the object in the input
     */
    void add(String owner, MapException e, int index) {
        InventoryObject object = input.inventory().objects().get(index);
        Optional<SourcePosition> source = input.sources().object(index);
        String declared = source.map(position -> " (" + position + ")").orElse("");
        add(owner, e, " for " + object.typeKey() + declared, Optional.of(object), source);
    }

    /** @param of what it was rendered for, if anything */
    void add(String owner, MapException e, String of) {
        add(owner, e, of, Optional.empty(), Optional.empty());
    }

    /** What is wrong with a group, whose first member stands for it. */
    void addGroup(String owner, MapException e, String key, int first) {
        Optional<SourcePosition> source = input.sources().object(first);
        String declared =
                source.map(position -> " (the first of it: " + position + ")").orElse("");
        add(
                owner,
                e,
                " for the group \"" + key + "\"" + declared,
                Optional.of(input.inventory().objects().get(first)),
                source);
    }

    private void add(
            String owner,
            MapException e,
            String of,
            Optional<InventoryObject> object,
            Optional<SourcePosition> source) {
        Problem problem = e.problem();
        Problem told = problem.withMessage(owner + ", " + problem.message() + of);
        errors.add(new MapError(told, Optional.of(owner), object, source));
        Object place = Map.entry(owner + problem.code(), problem.position());
        Rest rest = rests.computeIfAbsent(place, each -> new Rest(told));
        if (rest.count++ < SHOWN_OF_A_PLACE) {
            shown.add(told);
        }
        rest.last = told;
    }

    void throwIfAny() {
        if (errors.isEmpty()) {
            return;
        }
        rests.values().stream()
                .filter(rest -> rest.count > SHOWN_OF_A_PLACE)
                .map(Rest::told)
                .forEach(shown::add);
        throw new MapFailure(ErrorKind.MAPPING, "the inventory cannot be mapped; nothing was written", shown, errors);
    }

    /** All of one place. */
    private static final class Rest {

        private int count;
        private Problem last;

        Rest(Problem first) {
            last = first;
        }

        Problem told() {
            int more = count - SHOWN_OF_A_PLACE;
            return last.withMessage(more + " more like this, the last: " + last.message());
        }
    }
}
