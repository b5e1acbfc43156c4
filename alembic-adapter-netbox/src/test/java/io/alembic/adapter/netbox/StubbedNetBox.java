package io.alembic.adapter.netbox;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Environment;
import io.alembic.core.value.MapValue;
import io.alembic.testkit.netbox.NetBoxStub;
import java.nio.file.Path;
import java.util.Map;

/** Opens backends on stubs. */
final class StubbedNetBox {

    private StubbedNetBox() {}

    static Backend open(NetBoxStub stub) {
        return open(stub, MapValue.EMPTY, NetBoxStub.TOKEN);
    }

    static Backend open(NetBoxStub stub, MapValue settings, String token) {
        return new NetBoxProvider()
                .open(new BackendConfiguration(
                        settings,
                        "<environment>",
                        Environment.of(Map.of("NETBOX_URL", stub.url(), "NETBOX_TOKEN", token)),
                        Path.of(""),
                        "test"));
    }
}
