package io.alembic.testkit.fault;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request or an answer of HTTP/1.1 as it passes on a connection. Its body must have a stated length.
 *
 * @param start the first line
 * @param headers a line each
 * @param body a character for each byte
 */
public record HttpMessage(String start, List<String> headers, String body) {

    private static final String LENGTH = "content-length:";
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    public HttpMessage {
        requireNonNull(start, "start is null");
        headers = List.copyOf(headers);
        requireNonNull(body, "body is null");
    }

    /** The next message; empty where the connection ends before it. */
    static Optional<HttpMessage> read(InputStream in) throws IOException {
        String start = line(in);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        List<String> headers = new ArrayList<>();
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            headers.add(line);
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith(LENGTH)) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                throw new IOException("a body without a stated length: " + start);
            }
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the connection ended within " + start);
        }
        return Optional.of(new HttpMessage(start, headers, new String(body, BYTES)));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(BYTES).strip();
    }

    static HttpMessage madeUp(int status) {
        String body = "<html>trouble on the way</html>";
        List<String> headers = new ArrayList<>(List.of("Content-Type: text/html", LENGTH + " " + body.length()));
        if (status == 429) {
            headers.add("Retry-After: 0");
        }
        return new HttpMessage("HTTP/1.1 " + status + " Trouble", headers, body);
    }

    /** The same answer with less of its body, as if that were all. */
    HttpMessage shortened() {
        String half = body.substring(0, body.length() / 2);
        List<String> changed = headers.stream()
                .map(line -> line.toLowerCase(Locale.ROOT).startsWith(LENGTH) ? LENGTH + " " + half.length() : line)
                .toList();
        return new HttpMessage(start, changed, half);
    }

    /** The same, without what the sender said about its own connection. */
    HttpMessage handedOn() {
        return new HttpMessage(
                start,
                headers.stream()
                        .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("connection:"))
                        .toList(),
                body);
    }

    /** Whether the request may change something on the server. */
    public boolean isWrite() {
        return !start.startsWith("GET ") && !start.startsWith("OPTIONS ") && !start.contains("/graphql/ ");
    }

    byte[] bytes() {
        return (headText() + body).getBytes(BYTES);
    }

    /** All but the body. */
    byte[] head() {
        return headText().getBytes(BYTES);
    }

    /** The first half of the body. */
    byte[] halfOfBody() {
        return shortened().body().getBytes(BYTES);
    }

    private String headText() {
        StringBuilder head = new StringBuilder(start).append("\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        return head.append("\r\n").toString();
    }

    @Override
    public String toString() {
        return start + " (" + body.length() + " bytes)";
    }
}
