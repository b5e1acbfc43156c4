package io.alembic.document.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Makes a rename or a new file in a folder survive a power cut. */
public final class FolderSync {

    private FolderSync() {}

    /** Forces the folder's entries to disk; does nothing where the system opens no folders, as on Windows. */
    public static void force(Path folder) throws IOException {
        Optional<FileChannel> opened = open(folder);
        if (opened.isPresent()) {
            try (FileChannel channel = opened.get()) {
                channel.force(true);
            }
        }
    }

    private static Optional<FileChannel> open(Path folder) {
        try {
            return Optional.of(FileChannel.open(folder, StandardOpenOption.READ));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
