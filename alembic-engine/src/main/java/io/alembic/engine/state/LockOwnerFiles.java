package io.alembic.engine.state;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The side files that say who holds the lock of a state: {@code <state>.owner} for a writer, {@code
 * <state>.owner.<host>.<process>} for each reader. A courtesy to those who wait: the lock works without them, so a disk
 * that has no room for one stops nobody.
 */
final class LockOwnerFiles {

    private static final Logger LOG = LoggerFactory.getLogger(LockOwnerFiles.class);

    private final Path writer;
    private final LockOwner self;

    /** @param self who asks: its host tells which of the processes can be looked for */
    LockOwnerFiles(Path state, LockOwner self) {
        writer = FileStateLock.beside(state, ".owner");
        this.self = requireNonNull(self, "self is null");
    }

    /**
     * Says that this process now holds the lock, and removes what nobody can stand behind any more: for a writer
     * everything, for a reader the writer's file and those of readers that are gone.
     *
     * @return the file to remove at the end, where it could be written
     */
    Optional<Path> claim(StateAccess access) {
        for (Path file : files()) {
            if (access.isExclusive()
                    || file.equals(writer)
                    || text(file).filter(this::isOfTheGone).isPresent()) {
                remove(file);
            }
        }
        Path file = access.isExclusive() ? writer : readerFile();
        try {
            return Optional.of(Files.writeString(file, self + "\n"));
        } catch (IOException e) {
            LOG.debug("the owner of the lock is not told in {}", file, e);
            remove(file);
            return Optional.empty();
        }
    }

    /** Who says to hold the lock and is not known to be gone. */
    List<String> holders() {
        List<String> holders = new ArrayList<>();
        for (Path file : files()) {
            text(file).filter(line -> !isOfTheGone(line)).ifPresent(holders::add);
        }
        return holders;
    }

    /** The names of the files that nobody stands behind, if the lock is free. */
    List<String> leftBehind() {
        return files().stream().map(file -> String.valueOf(file.getFileName())).toList();
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("the file {} stays behind", file, e);
        }
    }

    private boolean isOfTheGone(String line) {
        return LockOwner.parse(line).filter(owner -> owner.isGone(self.host())).isPresent();
    }

    private Path readerFile() {
        String host = self.host().replaceAll("[^A-Za-z0-9-]", "_");
        return writer.resolveSibling(writer.getFileName() + "." + host + "." + self.pid());
    }

    private SortedSet<Path> files() {
        SortedSet<Path> files = new TreeSet<>();
        String name = String.valueOf(writer.getFileName());
        try (DirectoryStream<Path> beside =
                Files.newDirectoryStream(writer.toAbsolutePath().getParent(), file -> isOwnerFile(file, name))) {
            beside.forEach(file -> files.add(writer.resolveSibling(file.getFileName())));
        } catch (IOException e) {
            LOG.debug("the owners of the lock beside {} cannot be listed", writer, e);
        }
        return files;
    }

    private static boolean isOwnerFile(Path file, String name) {
        String other = String.valueOf(file.getFileName());
        return other.equals(name) || other.startsWith(name + ".");
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
