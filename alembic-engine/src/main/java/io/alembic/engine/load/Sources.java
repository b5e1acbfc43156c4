package io.alembic.engine.load;

import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.SourcePosition;
import java.util.Optional;

/**
 * Where the parts of an inventory were declared. Stands beside the inventory, whose objects it knows by their index;
 * every answer is empty for what was not read from a file.
 */
public interface Sources {

    /** The sources of an inventory that was made, not read. */
    Sources NONE = new NoSources();

    /** The {@code uid} member of an object. */
    Optional<SourcePosition> object(int index);

    /** The start of a value inside an object, as far down as its path leads. */
    Optional<SourcePosition> within(int index, ValuePath path);

    /** The name of a declared type. */
    Optional<SourcePosition> type(TypeName type);

    /** The name of a declared field. */
    Optional<SourcePosition> field(TypeName type, Part part, String field);

    /** The name of a type in the scope. */
    Optional<SourcePosition> scope(TypeName type);

    /** The name of a field in the scope. */
    Optional<SourcePosition> scope(TypeName type, String field);
}
