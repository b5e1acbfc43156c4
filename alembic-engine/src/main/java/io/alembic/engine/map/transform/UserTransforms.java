package io.alembic.engine.map.transform;

import java.util.List;
import java.util.Optional;

/** The transforms that a spec brings along. */
public interface UserTransforms {

    UserTransforms NONE = new UserTransforms() {
        @Override
        public Optional<Transform> find(String name) {
            return Optional.empty();
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    };

    /**
     * @return empty when the source does not know the name
     * @throws io.alembic.engine.map.problem.MapException for a name that it keeps to itself, or that is no function
     */
    Optional<Transform> find(String name);

    /** Those that can be called, sorted. */
    List<String> names();
}
