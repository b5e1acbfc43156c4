package io.alembic.adapter.nautobot;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Environment;
import io.alembic.core.value.MapValue;
import io.alembic.testkit.nautobot.NautobotStub;
import java.nio.file.Path;
import java.util.Map;

/** Opens backends on stubs. */
final class StubbedNautobot {

    private StubbedNautobot() {}

    static Backend open(NautobotStub stub) {
        return open(stub, MapValue.EMPTY);
    }

    static Backend open(NautobotStub stub, MapValue settings) {
        return new NautobotProvider()
                .open(new BackendConfiguration(
                        settings,
                        "<environment>",
                        Environment.of(Map.of("NAUTOBOT_URL", stub.url(), "NAUTOBOT_TOKEN", NautobotStub.TOKEN)),
                        Path.of(""),
                        "test"));
    }
}
