package io.alembic.adapter.spi;

import io.alembic.core.identity.TypeName;
import java.util.function.Predicate;

/** What a backend tells of itself: a capability that some backends have. Whole imports start from it. */
@FunctionalInterface
public interface SchemaSource {

    /**
     * What the backend can hold, from its own metadata.
     *
     * @param wanted types that are to be described; the others need not be, and are named then
     * @throws BackendException when what is wanted cannot be told: {@link UnreadableTypeException} where it is one type
     */
    BackendSchema describe(Predicate<TypeName> wanted, Progress progress);
}
