package io.alembic.engine.map.spec;

import io.alembic.document.SourceNode;
import io.alembic.engine.map.emit.ValueTemplate;
import java.util.Optional;

/** Reads what the fields of an emit are to hold. Empty where that is malformed, which is told. */
interface EmittedFields {

    Optional<ValueTemplate> key(String field, SourceNode node);

    Optional<ValueTemplate> attribute(String field, SourceNode node);
}
