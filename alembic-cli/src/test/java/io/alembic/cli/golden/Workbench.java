package io.alembic.cli.golden;

import io.alembic.cli.ProgramInProcess;
import io.alembic.testkit.scenario.ProgramCall;
import io.alembic.testkit.scenario.ProgramOutcome;
import io.alembic.testkit.scenario.ShellWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A fresh copy of a case, and the program run in it. */
record Workbench(Path folder) {

    /** Copies the files of a case, what was recorded left out. */
    static Workbench of(Path goldenCase, Path folder) {
        try (Stream<Path> files = Files.walk(goldenCase)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = goldenCase.relativize(file).toString();
                if (!name.startsWith("expected") && !name.equals("args.txt")) {
                    Path copy = folder.resolve(name);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Workbench(folder);
    }

    /** The further arguments that a case asks for. */
    static List<String> arguments(Path goldenCase) {
        Path file = goldenCase.resolve("args.txt");
        return Files.exists(file) ? ShellWords.split(read(file)) : List.of();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    ProgramOutcome run(List<String> words, List<String> further) {
        List<String> all = new ArrayList<>(words);
        all.addAll(further);
        return run(all, Map.of(), "");
    }

    /** Runs with the state beside the case, unless the variables say otherwise; an empty one is unset. */
    ProgramOutcome run(List<String> words, Map<String, String> variables, String input) {
        Map<String, String> environment = new HashMap<>(Map.of("ALEMBIC_STATE_PATH", "state.json"));
        environment.putAll(variables);
        environment.values().removeAll(Set.of(""));
        WrittenDocuments documents = WrittenDocuments.of(folder);
        ProgramOutcome outcome = new ProgramInProcess().run(new ProgramCall(words, folder, environment, input));
        documents.areAsPublished();
        return outcome;
    }
}
