package io.alembic.engine.apply;

import io.alembic.core.identity.Uid;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Uids as people give them: on the command line with commas between, or in a file with white space between. */
public final class UidList {

    private UidList() {}

    /**
     * All uids named.
     *
     * @throws AlembicException of kind USAGE for a word that is no uid, for a file that cannot be read or names none
     */
    public static SortedSet<Uid> of(List<String> words, Optional<Path> file) {
        SortedSet<Uid> uids = new TreeSet<>(parse(words.stream().flatMap(word -> split(word, ",")), "--only"));
        if (file.isPresent()) {
            SortedSet<Uid> listed =
                    parse(split(text(file.get()), "\\s+"), file.get().toString());
            if (listed.isEmpty()) {
                throw new AlembicException(ErrorKind.USAGE, file.get() + " names no uids");
            }
            uids.addAll(listed);
        }
        return uids;
    }

    private static Stream<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static NavigableSet<Uid> parse(Stream<String> words, String where) {
        NavigableSet<Uid> uids = new TreeSet<>();
        List<Problem> wrong = new ArrayList<>();
        words.forEach(word -> Uid.parse(word)
                .ifPresentOrElse(uids::add, () -> wrong.add(Problem.of("not_a_uid", "not a uid: " + word))));
        if (!wrong.isEmpty()) {
            throw new AlembicException(ErrorKind.USAGE, where + " takes uids only", wrong);
        }
        return uids;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AlembicException(ErrorKind.USAGE, "cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
