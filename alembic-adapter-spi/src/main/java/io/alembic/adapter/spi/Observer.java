package io.alembic.adapter.spi;

/** The reading side of a backend. */
public interface Observer {

    /**
     * Reads objects. Complete or not at all: a page or type that cannot be read is a failure, never a shorter list. An
     * adapter that cannot tell whether it saw all of a type says so in {@link Observation#incomplete()}.
     *
     * @throws BackendException when anything asked for cannot be read whole
     */
    Observation observe(ObserveRequest request);
}
