package io.alembic.testkit.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One {@code .txtar} file: a script, and the files that lie in the folder it runs in. */
public final class Scenario {

    private final String name;
    private final List<ScenarioStep> steps;
    private final Map<String, String> files;

    private Scenario(String name, Txtar text) {
        this.name = name;
        steps = ScenarioScript.read(text.comment());
        files = text.files();
        if (steps.stream().noneMatch(step -> step instanceof ScenarioStep.Call)) {
            throw new IllegalArgumentException(name + " runs nothing");
        }
    }

    public static Scenario parse(String name, String text) {
        return new Scenario(name, Txtar.parse(text));
    }

    /** Every scenario of a folder, sorted by name. */
    public static List<Scenario> of(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".txtar"))
                    .sorted()
                    .map(Scenario::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario read(Path file) {
        try {
            return parse(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * Lays out the files and goes through the script.
     *
     * @param folder empty; the working folder of every command
     * @throws AssertionError naming the step that was not as expected, and what the command printed
     */
    public void run(ProgramUnderTest program, Path folder) {
        ScenarioFiles laidOut = new ScenarioFiles(folder);
        files.forEach(laidOut::write);
        new ScenarioRun(program, laidOut).run(steps);
    }
}
