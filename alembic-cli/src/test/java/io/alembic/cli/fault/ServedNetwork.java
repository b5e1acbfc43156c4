package io.alembic.cli.fault;

import io.alembic.core.inventory.Inventory;
import io.alembic.testkit.fault.Fault;
import java.util.List;
import java.util.Set;

/** A server, and the network that is made and changed on it. */
interface ServedNetwork extends AutoCloseable {

    /** Without a slash at its end. */
    String url();

    /** The lines of a backend's configuration, but for how patient it is. */
    String connection(String url);

    /** What is declared, one after the other. */
    List<Inventory> declared();

    /** What may happen to requests without anybody being to blame for what becomes of it. */
    Set<Fault> faults();

    HeldRows held();

    @Override
    void close();
}
