package io.alembic.cli.fault;

import io.alembic.core.inventory.Inventory;
import io.alembic.testkit.fault.Fault;
import io.alembic.testkit.nautobot.NautobotStub;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** On a Nautobot: by the seed one with or without rules about keys, and with or without ids that clients may choose. */
final class NautobotNetwork implements ServedNetwork {

    private final SampleNetwork network;
    private final NautobotStub stub = NautobotStub.start();
    private final boolean allowsTwins;
    private final boolean choosesIds;

    NautobotNetwork(long seed) {
        network = new SampleNetwork(28 + (int) (seed % 3) * 14);
        allowsTwins = seed % 2 == 1;
        choosesIds = seed % 4 >= 2;
        if (allowsTwins) {
            stub.allowTwins();
        }
        if (choosesIds) {
            stub.chooseIds();
        }
    }

    @Override
    public String url() {
        return stub.url();
    }

    @Override
    public String connection(String url) {
        return "backend: nautobot\nurl: %s\ntoken: %s\ninstance: faulty\n".formatted(url, NautobotStub.TOKEN);
    }

    @Override
    public List<Inventory> declared() {
        return List.of(network.whole(), network.changed());
    }

    /** Where neither ids nor keys tell a repeated request from a new one, no client can do anything about it. */
    @Override
    public Set<Fault> faults() {
        Set<Fault> faults = EnumSet.allOf(Fault.class);
        if (allowsTwins && choosesIds) {
            faults.remove(Fault.DELIVERED_TWICE);
        }
        return faults;
    }

    @Override
    public HeldRows held() {
        return new NautobotRows(stub.url(), NautobotStub.TOKEN);
    }

    @Override
    public void close() {
        stub.close();
    }
}
