package io.alembic.engine.map.transform;

import io.alembic.core.problem.NearMiss;
import io.alembic.core.problem.Problem;
import io.alembic.engine.map.problem.MapException;
import java.util.ArrayList;
import java.util.List;

/** The transforms that a spec can name: its own, which win, and the built-in ones. */
public final class Transforms {

    private final UserTransforms own;
    private final BuiltIns builtIns;

    public Transforms(UserTransforms own, BuiltIns builtIns) {
        this.own = own;
        this.builtIns = builtIns;
    }

    /** Those of a spec without a source of transforms. */
    public static Transforms builtIn() {
        return new Transforms(UserTransforms.NONE, BuiltIns.withoutTables());
    }

    /** @throws MapException when there is none, or the name is of something that cannot be called */
    public Transform find(String name) {
        return own.find(name).or(() -> builtIns.find(name)).orElseThrow(() -> unknown(name));
    }

    private MapException unknown(String name) {
        List<String> names = new ArrayList<>(own.names());
        names.addAll(builtIns.names());
        Problem problem = Problem.of("map_transform", "there is no transform " + name);
        return new MapException(
                problem.withHint(new NearMiss(names).hint(name).orElse("there are " + String.join(", ", names))));
    }
}
