package io.alembic.adapter.netbox;

import io.alembic.adapter.spi.Backend;
import io.alembic.core.plan.Operation;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.AdapterContract;
import io.alembic.testkit.contract.ContractSample;
import io.alembic.testkit.netbox.NetBoxStub;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;

/** What every backend must do, done to the stub. */
final class NetBoxContractTest extends AdapterContract {

    private static final int PAGE = 20;

    private NetBoxStub stub = NetBoxStub.start();

    @AfterEach
    void stop() {
        stub.close();
    }

    @Override
    protected Backend openEmpty() {
        stub.close();
        stub = NetBoxStub.start();
        return openAgain();
    }

    @Override
    protected Backend openAgain() {
        return StubbedNetBox.open(stub, MapValue.of("page_size", Value.of(PAGE)), NetBoxStub.TOKEN);
    }

    @Override
    protected ContractSample sample() {
        return NetBoxSample.sample();
    }

    @Override
    protected List<Operation> circle() {
        return NetBoxSample.circle();
    }

    @Override
    protected OptionalInt pageSize() {
        return OptionalInt.of(PAGE);
    }
}
