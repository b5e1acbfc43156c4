package io.alembic.engine.map.transform;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import io.alembic.core.value.Value;
import io.alembic.engine.map.problem.MapException;
import java.util.List;
import java.util.Map;

/** Parts of addresses with a prefix length. */
final class NetworkTransforms {

    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowWildcardedSeparator(false)
            .allowSingleSegment(false)
            .allowMask(false)
            .setRangeOptions(AddressStringParameters.RangeParameters.NO_RANGE)
            .toParams();

    private NetworkTransforms() {}

    static void addTo(Map<String, Transform> transforms) {
        transforms.put("host", NetworkTransforms::host);
        transforms.put("network", NetworkTransforms::network);
        transforms.put("prefix_len", NetworkTransforms::prefixLength);
    }

    /** {@code 10.0.0.1} of {@code 10.0.0.1/24}, and of itself. */
    private static Value host(Value value, List<Value> given) {
        Arguments.of(given).exactly(0);
        return Value.of(address(value).withoutPrefixLength().toCanonicalString());
    }

    /** {@code 10.0.0.0/24} of {@code 10.0.0.1/24}. */
    private static Value network(Value value, List<Value> given) {
        Arguments.of(given).exactly(0);
        return Value.of(withLength(value).toPrefixBlock().toCanonicalString());
    }

    /** {@code 24} of {@code 10.0.0.1/24}. */
    private static Value prefixLength(Value value, List<Value> given) {
        Arguments.of(given).exactly(0);
        return Value.of(withLength(value).getNetworkPrefixLength().longValue());
    }

    private static IPAddress withLength(Value value) {
        IPAddress address = address(value);
        if (address.getNetworkPrefixLength() == null) {
            throw new MapException(
                    "map_value", value + " has no prefix length", "it works on 10.0.0.1/24 and its like");
        }
        return address;
    }

    private static IPAddress address(Value value) {
        String text = Arguments.textOf(value);
        try {
            return new IPAddressString(text, STRICT).toAddress();
        } catch (AddressStringException | IncompatibleAddressException e) {
            throw new MapException(
                    "map_value", "\"" + text + "\" is no address", "it works on 10.0.0.1, 10.0.0.1/24 and their like");
        }
    }
}
