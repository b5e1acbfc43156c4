package io.alembic.engine.map.run;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.engine.load.LoadedInventory;
import io.alembic.engine.map.problem.MapException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What cannot be mapped. One mistake of a spec shows at many objects: a few stand for all of them. */
final class MapProblems {

    private static final int SHOWN_OF_A_PLACE = 5;

    private final LoadedInventory input;
    private final Problems problems = new Problems();
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
        String declared = input.sources()
                .object(index)
                .map(position -> " (" + position + ")")
                .orElse("");
        add(owner, e, " for " + object.typeKey() + declared);
    }

    /** @param of what it was rendered for, if anything */
    void add(String owner, MapException e, String of) {
        Problem problem = e.problem();
        Problem told = problem.withMessage(owner + ", " + problem.message() + of);
        Object place = Map.entry(owner + problem.code(), problem.position());
        Rest rest = rests.computeIfAbsent(place, each -> new Rest(told));
        if (rest.count++ < SHOWN_OF_A_PLACE) {
            problems.add(told);
        }
        rest.last = told;
    }

    void throwIfAny() {
        rests.values().stream()
                .filter(rest -> rest.count > SHOWN_OF_A_PLACE)
                .map(Rest::told)
                .forEach(problems::add);
        problems.throwIfAny(ErrorKind.MAPPING, "the inventory cannot be mapped; nothing was written");
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
            return new Problem(
                    last.code(),
                    more + " more like this, the last: " + last.message(),
                    last.position(),
                    Optional.empty());
        }
    }
}
