package io.alembic.testkit.fault;

import java.util.Optional;

/** Decides what goes wrong with a request. Asked from several threads. */
public interface Faults {

    Faults NONE = request -> Optional.empty();

    Optional<Fault> of(HttpMessage request);
}
