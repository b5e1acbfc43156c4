package io.alembic.adapter.spi;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import java.util.List;

/** A backend does not show the objects of a type to whoever asks. */
public final class UnreadableTypeException extends BackendException {

    private static final long serialVersionUID = 1L;

    private final transient TypeName type;

    public UnreadableTypeException(TypeName type, BackendException cause) {
        super(cause.failure(), type + " cannot be read: " + cause.getMessage(), List.of(), cause);
        this.type = requireNonNull(type, "type is null");
    }

    public TypeName type() {
        return type;
    }
}
