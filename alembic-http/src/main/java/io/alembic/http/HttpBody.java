package io.alembic.http;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.Value;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of a request or an answer and what they claim to be. */
public final class HttpBody {

    public static final HttpBody EMPTY = new HttpBody("", new byte[0]);

    private static final String JSON = "application/json";

    private final String contentType;
    private final byte[] bytes;

    private HttpBody(String contentType, byte[] bytes) {
        this.contentType = requireNonNull(contentType, "contentType is null");
        this.bytes = requireNonNull(bytes, "bytes is null");
    }

    /** @param contentType empty when nothing was said */
    public static HttpBody of(String contentType, byte[] bytes) {
        return new HttpBody(contentType, bytes.clone());
    }

    public static HttpBody text(String contentType, String text) {
        return new HttpBody(contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpBody json(Value value) {
        return text(JSON, CanonicalJson.text(value));
    }

    /** Takes over an array that nobody else will change. */
    static HttpBody taking(String contentType, byte[] bytes) {
        return new HttpBody(contentType, bytes);
    }

    public String contentType() {
        return contentType;
    }

    public int size() {
        return bytes.length;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** The bytes as UTF-8; what is not, as replacement characters. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    byte[] shared() {
        return bytes;
    }

    @Override
    public String toString() {
        return bytes.length + " bytes" + (contentType.isEmpty() ? "" : " of " + contentType);
    }
}
