package io.alembic.engine.journal;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.plan.Operation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.document.file.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Journals as files, named by backend and operations, that the peer can resume too (spec 40 §7). */
public final class FileJournalStore implements JournalStore {

    private static final String FOLDER_VARIABLE = "ALEMBIC_JOURNAL_DIR";

    private static final String NAME_END = ".yaml";

    private static final Logger LOG = LoggerFactory.getLogger(FileJournalStore.class);

    private final String folder;
    private final Path workingDirectory;

    public FileJournalStore(Environment environment, Path workingDirectory) {
        folder = environment
                .get(FOLDER_VARIABLE)
                .filter(chosen -> !chosen.isEmpty())
                .orElse("./.alembic");
        this.workingDirectory = requireNonNull(workingDirectory, "workingDirectory is null");
    }

    @Override
    public Optional<Journal> find(BackendIdentity backend, List<Operation> operations) {
        String shown = shown(backend, operations);
        Path file = workingDirectory.resolve(shown);
        AtomicFile.sweep(file);
        Optional<JournalText> found = text(file, shown).flatMap(text -> JournalText.parse(shown, text));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        JournalText journal = found.get();
        if (!journal.operations().equals(JournaledOperation.of(operations))) {
            throw new AlembicException(
                    ErrorKind.FAILURE,
                    "journal " + shown + " is of other operations than its name says; nothing was applied. Remove it,"
                            + " or put it back as it was");
        }
        if (journal.torn()) {
            write(file, JournalText.of(journal.operations(), journal.done()));
        }
        return Optional.of(new FileJournal(file, shown, journal.done()));
    }

    @Override
    public Journal begin(BackendIdentity backend, List<Operation> operations) {
        String shown = shown(backend, operations);
        Path file = workingDirectory.resolve(shown);
        SortedMap<Integer, Optional<BackendId>> nothing = new TreeMap<>();
        write(file, JournalText.of(JournaledOperation.of(operations), nothing));
        return new FileJournal(file, shown, nothing);
    }

    @Override
    public List<LeftJournal> all(BackendIdentity backend) {
        Path journals = workingDirectory.resolve(folder);
        String start = JournalName.start(backend);
        try (Stream<Path> files = Files.list(journals)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith(start) && name.endsWith(NAME_END))
                    .sorted()
                    .flatMap(name -> left(journals.resolve(name), folder + "/" + name).stream())
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("cannot list {}", journals, e);
            return List.of(new LeftJournal(folder + "/" + start + "*" + NAME_END, Optional.empty()));
        }
    }

    /** Empty for a file in which nothing was ever written to its end: no operation was sent under it. */
    private static Optional<LeftJournal> left(Path file, String shown) {
        try {
            return text(file, shown)
                    .flatMap(text -> JournalText.parse(shown, text))
                    .map(journal -> new LeftJournal(
                            shown,
                            Optional.of(new LeftJournal.Count(
                                    journal.done().size(), journal.operations().size()))));
        } catch (AlembicException unreadable) {
            return Optional.of(new LeftJournal(shown, Optional.empty()));
        }
    }

    private String shown(BackendIdentity backend, List<Operation> operations) {
        return folder + "/" + JournalName.of(backend, operations) + NAME_END;
    }

    private static Optional<String> text(Path file, String shown) {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new AlembicException(
                    ErrorKind.FAILURE, "cannot read the journal " + shown + ": " + e.getMessage(), e);
        }
    }

    private static void write(Path file, String text) {
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException | UnsupportedOperationException notOnThisFileSystem) {
            LOG.debug("the journal {} keeps its default permissions", file, notOnThisFileSystem);
        }
    }
}
