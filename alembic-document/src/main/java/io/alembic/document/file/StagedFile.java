package io.alembic.document.file;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** The new content of a file, on disk beside it until it is put in its place. */
final class StagedFile {

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path temporary;

    private StagedFile(Path target, Path temporary) {
        this.target = target;
        this.temporary = temporary;
    }

    /** @param target in a folder that is there */
    static StagedFile write(Path target, Consumer<OutputStream> content) throws IOException {
        StagedFile staged = new StagedFile(target, TemporarySibling.create(target));
        boolean whole = false;
        try {
            staged.fill(content);
            whole = true;
        } finally {
            if (!whole) {
                staged.discard();
            }
        }
        return staged;
    }

    private void fill(Consumer<OutputStream> content) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            content.accept(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Keeps the permissions of the file that was there. */
    void putInPlace() throws IOException {
        if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        FolderSync.force(requireNonNull(target.getParent(), "a file stands in a folder"));
    }

    /** Removes it, unless it was put in its place. */
    void discard() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
