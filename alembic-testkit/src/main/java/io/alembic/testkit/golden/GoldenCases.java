package io.alembic.testkit.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The recorded cases in {@code alembic-testkit/golden}, a folder each. Not to be written to: work on a copy. */
public final class GoldenCases {

    private GoldenCases() {}

    /** The cases of a group ({@code validate}, {@code plan}, {@code import}, {@code apply}, {@code map}), sorted by name. */
    public static List<Path> of(String group) {
        try (Stream<Path> cases = Files.list(folder(group))) {
            return cases.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of a group. */
    public static Path folder(String group) {
        return checkout().resolve("alembic-testkit/golden").resolve(group);
    }

    /** Whether a case pins a weakness that we do not share. */
    public static boolean isWeak(Path goldenCase) {
        return String.valueOf(goldenCase.getFileName()).startsWith("weak_");
    }

    /** The top folder of the checkout: the build names it, and an editor starts tests somewhere below. */
    private static Path checkout() {
        Path folder = Path.of(System.getProperty("alembic.root", "")).toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("alembic-testkit"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("the golden cases are found from within the checkout only");
            }
        }
        return folder;
    }
}
