package io.alembic.core.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Version 5 UUIDs (RFC 9562 §5.5) of names in the model's own namespace (spec 10 §7). */
public final class NameUuid {

    private static final UUID NAMESPACE = UUID.fromString("45931a5f-6c2b-496a-9b6f-8f777d4f3a1c");
    private static final long VERSION_5 = 0x5000L;
    private static final long IETF_VARIANT = 0x8000_0000_0000_0000L;

    private NameUuid() {}

    public static UUID of(String name) {
        ByteBuffer hash = ByteBuffer.wrap(sha1(name.getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & ~0xF000L) | VERSION_5;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | IETF_VARIANT;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            return digest.digest(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
