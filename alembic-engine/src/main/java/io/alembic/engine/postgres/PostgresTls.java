package io.alembic.engine.postgres;

import java.util.Locale;
import java.util.Optional;

/** How far the connection to the server is protected. Without a look at the certificate there is no protection, so no such mode. */
enum PostgresTls {
    /** Plain text. */
    DISABLE("disable"),
    /** Encrypted, to a server whose certificate a known authority signed. */
    VERIFY_CA("verify-ca"),
    /** The same, and the certificate names the host. */
    VERIFY_FULL("verify-full");

    private final String driverMode;

    PostgresTls(String driverMode) {
        this.driverMode = driverMode;
    }

    /** What the driver calls it. */
    String driverMode() {
        return driverMode;
    }

    /** The words of {@code ALEMBIC_STATE_POSTGRES_TLS}; empty for others. */
    static Optional<PostgresTls> ofVariable(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "disable", "off", "false", "no" -> Optional.of(DISABLE);
            case "require", "on", "true", "yes", "verify-full" -> Optional.of(VERIFY_FULL);
            case "verify-ca" -> Optional.of(VERIFY_CA);
            default -> Optional.empty();
        };
    }

    /** The words of {@code sslmode} in an address, where plain text is what {@code prefer} may come to. */
    static Optional<PostgresTls> ofAddress(String word) {
        return switch (word) {
            case "disable", "allow", "prefer" -> Optional.of(DISABLE);
            case "require", "verify-full" -> Optional.of(VERIFY_FULL);
            case "verify-ca" -> Optional.of(VERIFY_CA);
            default -> Optional.empty();
        };
    }
}
