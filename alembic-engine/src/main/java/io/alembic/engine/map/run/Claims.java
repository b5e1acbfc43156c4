package io.alembic.engine.map.run;

import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.Problem;
import io.alembic.engine.map.problem.MapException;
import io.alembic.engine.map.spec.MapRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rule took which object of the input. */
final class Claims {

    private final List<InventoryObject> objects;
    private final @Nullable MapRule[] single;
    private final @Nullable MapRule[] multiple;
    private final boolean[] taken;

    Claims(List<InventoryObject> objects) {
        this.objects = objects;
        this.single = new MapRule[objects.size()];
        this.multiple = new MapRule[objects.size()];
        this.taken = new boolean[objects.size()];
    }

    /**
     * An object becomes one other by one rule only: else nobody could say what references to it mean.
     *
     * @throws MapException when another rule reshapes the object already
     */
    void take(MapRule rule, int index) {
        taken[index] = true;
        if (rule.groupBy().isPresent() || rule.passesThrough()) {
            return;
        }
        MapRule other = single[index] != null ? single[index] : rule.isSingle() ? multiple[index] : null;
        if (other != null) {
            throw new MapException(Problem.of(
                            "map_claim",
                            objects.get(index).uid() + " is reshaped by the rule " + other.name() + " already")
                    .at(rule.position())
                    .withHint("narrow the match of one of the two, or group"));
        }
        (rule.isSingle() ? single : multiple)[index] = rule;
    }

    boolean isTaken(int index) {
        return taken[index];
    }
}
