package io.alembic.document;

import static java.util.Objects.requireNonNull;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The bytes of a document and the name people know it by, which stands in every position and message. What cannot be
 * read, and what is not UTF-8, is a failure of kind USAGE (spec 20 §2).
 */
public final class DocumentSource {

    private static final char REPLACEMENT = '\uFFFD';

    private final String name;
    private final byte[] bytes;

    private DocumentSource(String name, byte[] bytes) {
        this.name = requireNonNull(name, "name is null");
        this.bytes = requireNonNull(bytes, "bytes is null");
    }

    /** Reads a file at once; it is called by its path as given. */
    public static DocumentSource of(Path file) {
        return new DocumentSource(file.toString(), read(file));
    }

    /** A document already at hand; the array is not copied. */
    public static DocumentSource of(String name, byte[] bytes) {
        return new DocumentSource(name, bytes);
    }

    public static DocumentSource of(String name, String text) {
        return new DocumentSource(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a stream to its end, and leaves it open. */
    public static DocumentSource of(String name, InputStream stream) {
        try {
            return new DocumentSource(name, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    public String name() {
        return name;
    }

    /** The text, a leading byte order mark included. */
    public String text() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            refuseMalformed();
        }
        return text;
    }

    private void refuseMalformed() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new AlembicException(ErrorKind.USAGE, name + " is not UTF-8 text", e);
        }
    }

    private static byte[] read(Path file) {
        if (Files.isDirectory(file)) {
            throw new AlembicException(ErrorKind.USAGE, "cannot read " + file + ": it is a directory");
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new AlembicException(ErrorKind.USAGE, "cannot read " + file + ": there is no such file", e);
        } catch (IOException e) {
            throw new AlembicException(ErrorKind.USAGE, "cannot read " + file + ": access failed", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
