package io.alembic.adapter.netbox;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.plan.Operation;
import io.alembic.testkit.contract.AdapterContract;
import io.alembic.testkit.contract.ContractSample;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every backend must do, done to a real server. */
final class NetBoxContractIT extends AdapterContract {

    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("dcim.manufacturer", "dcim/manufacturers/"),
            Map.entry("dcim.device_type", "dcim/device-types/"),
            Map.entry("dcim.interfacetemplate", "dcim/interface-templates/"),
            Map.entry("dcim.region", "dcim/regions/"),
            Map.entry("dcim.site", "dcim/sites/"),
            Map.entry("dcim.rack", "dcim/racks/"),
            Map.entry("dcim.device_role", "dcim/device-roles/"),
            Map.entry("dcim.device", "dcim/devices/"),
            Map.entry("dcim.interface", "dcim/interfaces/"),
            Map.entry("dcim.macaddress", "dcim/mac-addresses/"),
            Map.entry("ipam.prefix", "ipam/prefixes/"),
            Map.entry("ipam.ip_address", "ipam/ip-addresses/"),
            Map.entry("ipam.service", "ipam/services/"),
            Map.entry("dcim.cable", "dcim/cables/"));

    private Set<String> before = Set.of();

    @Override
    protected Backend openEmpty() {
        RealNetBox.clean();
        before = RealNetBox.held(List.copyOf(PATHS.values()));
        return RealNetBox.open();
    }

    @Override
    protected Backend openAgain() {
        return RealNetBox.open();
    }

    @Override
    protected ContractSample sample() {
        return NetBoxSample.sample();
    }

    @Override
    protected List<Operation> circle() {
        return NetBoxSample.circle();
    }

    /** The server may have held others. */
    @Override
    protected List<ObservedObject> ours(List<ObservedObject> observed) {
        return observed.stream()
                .filter(object -> !before.contains(
                        PATHS.get(object.type().name()) + object.id().orElseThrow()))
                .toList();
    }
}
