package io.alembic.core.network;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An address with a prefix length, as {@code cidr} and {@code prefix} fields hold it. Host bits count: an interface
 * address is not its network.
 */
public record IpPrefix(IpAddress address, int length) {

    private static final int LENGTH_DIGITS_VERSION_4 = 2;
    private static final int LENGTH_DIGITS_VERSION_6 = 3;

    public IpPrefix {
        requireNonNull(address, "address is null");
        if (length < 0 || length > address.bits()) {
            throw new IllegalArgumentException("no prefix is that long: " + length);
        }
    }

    /** {@code address/length} in any spelling of spec 10 §4. */
    public static Optional<IpPrefix> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        return IpAddress.parse(text.substring(0, slash)).flatMap(address -> {
            int digits = address.isVersion6() ? LENGTH_DIGITS_VERSION_6 : LENGTH_DIGITS_VERSION_4;
            int length = Digits.parse(text.substring(slash + 1), digits);
            return length < 0 || length > address.bits()
                    ? Optional.empty()
                    : Optional.of(new IpPrefix(address, length));
        });
    }
}
