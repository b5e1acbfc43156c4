package io.alembic.cli.golden;

import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.scenario.ProgramOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One step of an apply case: a command line, or somebody changing a file between two of them. */
record GoldenStep(MapValue step, Workbench bench) {

    private static final Set<String> WITH_BACKEND = Set.of("plan", "apply", "import");

    boolean isRun() {
        return step.has("run");
    }

    ProgramOutcome run() {
        List<String> words = new ArrayList<>(texts(step.getOrNull("run")));
        if (WITH_BACKEND.contains(words.get(0)) && !step.getOrNull("backend").equals(Value.of(false))) {
            words.addAll(1, List.of("--backend-config", "backend.yaml"));
        }
        Map<String, String> variables = new HashMap<>();
        step.get("env")
                .flatMap(Value::asMap)
                .ifPresent(map -> map.forEach(
                        (name, value) -> variables.put(name, value.asText().orElse(""))));
        return bench.run(words, variables, input());
    }

    private String input() {
        String file = step.getOrNull("stdin_file").asText().orElse("");
        return !file.isEmpty() && Files.exists(bench.file(file))
                ? Workbench.read(bench.file(file))
                : step.getOrNull("stdin").asText().orElse("");
    }

    /** Carries out a step that runs nothing. */
    void prepare() {
        try {
            if (step.has("copy")) {
                List<String> names = texts(step.getOrNull("copy"));
                if (Files.exists(bench.file(names.get(0)))) {
                    Files.copy(bench.file(names.get(0)), bench.file(names.get(1)), StandardCopyOption.REPLACE_EXISTING);
                }
            } else if (step.has("remove")) {
                Files.deleteIfExists(bench.file(text("remove")));
            } else {
                bench.write(text("put"), CanonicalJson.text(step.getOrNull("json")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String member) {
        return step.getOrNull(member).asText().orElseThrow(() -> new AssertionError("unknown step " + step));
    }

    private static List<String> texts(Value list) {
        return list.asList().map(ListValue::elements).orElse(List.of()).stream()
                .map(word -> word.asText().orElseThrow())
                .toList();
    }

    @Override
    public String toString() {
        return CanonicalJson.text(step);
    }
}
