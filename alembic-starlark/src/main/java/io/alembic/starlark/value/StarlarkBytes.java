package io.alembic.starlark.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A string of bytes. */
public final class StarlarkBytes implements StarlarkValue, Comparable<StarlarkBytes> {

    private final byte[] bytes;

    private StarlarkBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static StarlarkBytes of(byte[] bytes) {
        return new StarlarkBytes(bytes.clone());
    }

    /** The UTF-8 encoding; what is no valid text becomes U+FFFD. */
    public static StarlarkBytes encode(String text) {
        byte[] encoded = text.chars().anyMatch(unit -> Character.isSurrogate((char) unit))
                ? text.codePoints()
                        .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8)
                : text.getBytes(StandardCharsets.UTF_8);
        return new StarlarkBytes(encoded);
    }

    /** The UTF-8 decoding; bytes that are no valid encoding become U+FFFD. */
    public String decode() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public int length() {
        return bytes.length;
    }

    /** The byte at an index, from 0 to 255. */
    public int get(int index) {
        return Byte.toUnsignedInt(bytes[index]);
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    public boolean contains(StarlarkBytes part) {
        for (int start = 0; start + part.bytes.length <= bytes.length; start++) {
            int stop = start + part.bytes.length;
            if (Arrays.equals(bytes, start, stop, part.bytes, 0, part.bytes.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String type() {
        return "bytes";
    }

    @Override
    public boolean truth() {
        return bytes.length > 0;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.bytes(this);
    }

    @Override
    public int compareTo(StarlarkBytes other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StarlarkBytes string && Arrays.equals(bytes, string.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return decode();
    }
}
