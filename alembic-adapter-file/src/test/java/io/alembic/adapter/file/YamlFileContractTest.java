package io.alembic.adapter.file;

import io.alembic.adapter.spi.Backend;
import io.alembic.core.plan.Operation;
import io.alembic.testkit.contract.AdapterContract;
import io.alembic.testkit.contract.ContractSample;
import io.alembic.testkit.contract.PlainSample;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class YamlFileContractTest extends AdapterContract {

    @TempDir
    private Path folder;

    @Override
    protected Backend openEmpty() {
        return openAgain();
    }

    @Override
    protected Backend openAgain() {
        return FileBackends.open(folder, "network.yaml");
    }

    @Override
    protected ContractSample sample() {
        return PlainSample.sample();
    }

    @Override
    protected List<Operation> circle() {
        return PlainSample.circle();
    }
}
