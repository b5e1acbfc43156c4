package io.alembic.core.network;

import java.util.Optional;

/**
 * An IPv4 or IPv6 address. Two spellings of one address are equal; an IPv4 address and the IPv6 address that embeds it
 * are not.
 *
 * @param isVersion6 tells the two families apart
 * @param high the first 64 bits of an IPv6 address; 0 for IPv4
 * @param low the last 64 bits, or the 32 of an IPv4 address
 */
public record IpAddress(boolean isVersion6, long high, long low) {

    /** An address in any spelling that {@code cidr} fields take: octets may have leading zeros (spec 10 §4). */
    public static Optional<IpAddress> parse(String text) {
        return new IpAddressReader(text, false).read();
    }

    /** An address in the spelling that the {@code ip_address} format asks for: no leading zeros (spec 10 §4). */
    public static Optional<IpAddress> parseStrict(String text) {
        return new IpAddressReader(text, true).read();
    }

    /** How many bits addresses of this family have: the longest prefix. */
    public int bits() {
        return isVersion6 ? Long.SIZE * 2 : Integer.SIZE;
    }
}
