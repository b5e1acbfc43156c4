package io.alembic.testkit.fault;

/** Sees requests pass through a proxy. Called on the connection's thread: what takes long here delays the request. */
public interface Passing {

    Passing UNSEEN = (request, moment) -> {};

    void at(HttpMessage request, Moment moment);

    /** Where a request is on its way. */
    enum Moment {
        /** The proxy has it, the server not yet. */
        ARRIVED,
        /** The server did it; the client does not know yet. */
        CARRIED_OUT,
        /** The client was told. */
        ANSWERED
    }
}
