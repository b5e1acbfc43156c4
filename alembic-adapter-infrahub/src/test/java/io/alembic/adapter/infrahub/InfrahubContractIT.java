package io.alembic.adapter.infrahub;

import io.alembic.adapter.spi.Backend;
import io.alembic.core.plan.Operation;
import io.alembic.testkit.contract.AdapterContract;
import io.alembic.testkit.contract.ContractSample;
import io.alembic.testkit.contract.PlainSample;
import java.util.List;
import java.util.OptionalInt;

/** What every backend must do, done to a real server. */
final class InfrahubContractIT extends AdapterContract {

    private static final int PAGE = 3;

    @Override
    protected Backend openEmpty() {
        RealInfrahub.clean();
        return RealInfrahub.open(PAGE);
    }

    @Override
    protected Backend openAgain() {
        return RealInfrahub.open(PAGE);
    }

    @Override
    protected ContractSample sample() {
        return PlainSample.sample();
    }

    @Override
    protected List<Operation> circle() {
        return PlainSample.circle();
    }

    @Override
    protected OptionalInt pageSize() {
        return OptionalInt.of(PAGE);
    }
}
