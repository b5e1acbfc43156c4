package io.alembic.adapter.netbox;

import static io.alembic.testkit.model.ObjectBuilder.object;

import io.alembic.adapter.spi.Backend;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.netbox.NetBoxStub;

/** A stub that is to hold manufacturers: the simplest objects that there are. */
final class MakersOnStub implements AutoCloseable {

    static final Schema SCHEMA = SchemaBuilder.schema()
            .type("dcim.manufacturer")
            .key("slug", ScalarType.SLUG)
            .field("name", ScalarType.STRING)
            .nullable("description", ScalarType.STRING)
            .build();

    final NetBoxStub stub = NetBoxStub.start();
    final Backend backend = StubbedNetBox.open(stub);
    final Converged converged = new Converged(backend, SCHEMA);

    static InventoryObject maker(int number, String name, Value description) {
        return object("dcim.manufacturer", number)
                .key("slug", "slug-" + number)
                .with("name", name)
                .with("description", description)
                .build();
    }

    @Override
    public void close() {
        backend.close();
        stub.close();
    }
}
