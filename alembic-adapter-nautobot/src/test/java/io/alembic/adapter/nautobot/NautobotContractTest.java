package io.alembic.adapter.nautobot;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.AdapterContract;
import io.alembic.testkit.contract.ContractSample;
import io.alembic.testkit.nautobot.NautobotStub;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;

/** What every backend must do, done to the stub. */
final class NautobotContractTest extends AdapterContract {

    private static final int PAGE = 20;

    private NautobotStub stub = NautobotStub.start();

    @AfterEach
    void stop() {
        stub.close();
    }

    @Override
    protected Backend openEmpty() {
        stub.close();
        stub = NautobotStub.start();
        return openAgain();
    }

    @Override
    protected Backend openAgain() {
        return StubbedNautobot.open(stub, MapValue.of("page_size", Value.of(PAGE)));
    }

    @Override
    protected ContractSample sample() {
        return NautobotSample.sample();
    }

    /** Longer lists are read by ids, a page of them at a time. */
    @Override
    protected OptionalInt pageSize() {
        return OptionalInt.of(PAGE);
    }

    /** Objects are created with their uid as id; the stub began with others. */
    @Override
    protected List<ObservedObject> ours(List<ObservedObject> observed) {
        return observed.stream()
                .filter(object -> object.id().toString().contains("a0000000-0000-4000-8000-"))
                .toList();
    }
}
