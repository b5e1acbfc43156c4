package io.alembic.adapter.generic;

import io.alembic.adapter.spi.Backend;
import io.alembic.core.plan.Operation;
import io.alembic.testkit.contract.AdapterContract;
import io.alembic.testkit.contract.ContractSample;
import io.alembic.testkit.contract.PlainSample;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;

final class GenericContractTest extends AdapterContract {

    private final RestServer server = new RestServer();

    @Override
    protected Backend openEmpty() {
        return GenericConfigurationFixture.open(server);
    }

    @Override
    protected Backend openAgain() {
        return GenericConfigurationFixture.open(server);
    }

    @Override
    protected ContractSample sample() {
        return PlainSample.sample();
    }

    @Override
    protected OptionalInt pageSize() {
        return OptionalInt.of(server.pageSize);
    }

    @Override
    protected List<Operation> circle() {
        return PlainSample.circle();
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
