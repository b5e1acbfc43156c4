package io.alembic.adapter.spi;

/** The reading side of a backend. */
public interface Observer {

    /**
     * Reads objects. Complete or not at all: a page or type that cannot be read is a failure, never a shorter list.
     *
     * @throws BackendException when anything asked for cannot be read whole
     */
    Observation observe(ObserveRequest request);
}
