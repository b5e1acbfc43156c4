package io.alembic.testkit.netbox;

import io.alembic.core.network.IpAddress;
import io.alembic.core.network.IpPrefix;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/** Networks in the spelling of NetBox: IPv6 as short as it gets. */
final class StubNetworks {

    private StubNetworks() {}

    /** The address without its host bits. */
    static IpAddress network(IpPrefix prefix) {
        IpAddress address = prefix.address();
        int length = prefix.length();
        if (!address.isVersion6()) {
            return new IpAddress(false, address.high(), address.low() & mask(length + 32));
        }
        return new IpAddress(
                true, address.high() & mask(Math.min(64, length)), length > 64 ? address.low() & mask(length - 64) : 0);
    }

    static String text(IpAddress address, int length) {
        return text(address) + "/" + length;
    }

    static String text(IpAddress address) {
        byte[] bytes = address.isVersion6()
                ? ByteBuffer.allocate(16)
                        .putLong(address.high())
                        .putLong(address.low())
                        .array()
                : ByteBuffer.allocate(4).putInt((int) address.low()).array();
        try {
            String host = InetAddress.getByAddress(bytes).getHostAddress();
            return address.isVersion6() ? shortened(host) : host;
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first longest run of zeros becomes {@code ::}. */
    private static String shortened(String host) {
        String[] groups = host.split(":", -1);
        int start = -1;
        int longest = 1;
        for (int i = 0; i < groups.length; i++) {
            int end = i;
            while (end < groups.length && groups[end].equals("0")) {
                end++;
            }
            if (end - i > longest) {
                longest = end - i;
                start = i;
            }
        }
        if (start < 0) {
            return host;
        }
        String before = String.join(":", java.util.Arrays.copyOfRange(groups, 0, start));
        String after = String.join(":", java.util.Arrays.copyOfRange(groups, start + longest, groups.length));
        return before + "::" + after;
    }

    private static long mask(int length) {
        return length == 0 ? 0 : -1L << (64 - length);
    }
}
