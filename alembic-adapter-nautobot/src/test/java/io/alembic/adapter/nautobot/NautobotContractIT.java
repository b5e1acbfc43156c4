package io.alembic.adapter.nautobot;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.testkit.contract.AdapterContract;
import io.alembic.testkit.contract.ContractSample;
import java.util.List;

/** What every backend must do, done to a real server. */
final class NautobotContractIT extends AdapterContract {

    @Override
    protected Backend openEmpty() {
        RealNautobot.clean();
        return RealNautobot.open();
    }

    @Override
    protected Backend openAgain() {
        return RealNautobot.open();
    }

    @Override
    protected ContractSample sample() {
        return NautobotSample.sample();
    }

    /** Objects are created with their uid as id; the server came with others. */
    @Override
    protected List<ObservedObject> ours(List<ObservedObject> observed) {
        return observed.stream()
                .filter(object -> object.id().toString().contains("a0000000-0000-4000-8000-"))
                .toList();
    }
}
