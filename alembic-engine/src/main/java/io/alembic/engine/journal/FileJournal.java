package io.alembic.engine.journal;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A journal in a file of its own, grown by whole lines. */
final class FileJournal implements Journal {

    private final Path file;
    private final String shown;
    private final SortedMap<Integer, Optional<BackendId>> done;

    FileJournal(Path file, String shown, SortedMap<Integer, Optional<BackendId>> done) {
        this.file = requireNonNull(file, "file is null");
        this.shown = requireNonNull(shown, "shown is null");
        this.done = new TreeMap<>(done);
    }

    @Override
    public String location() {
        return shown;
    }

    @Override
    public SortedMap<Integer, Optional<BackendId>> done() {
        return Collections.unmodifiableSortedMap(done);
    }

    @Override
    public void markDone(SortedMap<Integer, Optional<BackendId>> operations) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            append(channel, JournalText.doneLines(operations).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AlembicException(
                    ErrorKind.FAILURE, "cannot write the journal " + shown + ": " + e.getMessage(), e);
        }
        done.putAll(operations);
    }

    /** Half a batch would be taken for a torn line later, but only if nothing were written behind it. */
    private static void append(FileChannel channel, byte[] lines) throws IOException {
        long end = channel.size();
        try {
            ByteBuffer rest = ByteBuffer.wrap(lines);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(false);
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
    }

    @Override
    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new AlembicException(
                    ErrorKind.FAILURE, "cannot remove the journal " + shown + ": " + e.getMessage(), e);
        }
    }
}
