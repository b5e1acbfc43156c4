package io.alembic.cli.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.SourceNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the steps of the pipelines in {@code examples/ci} as the shell commands they are. */
final class PipelineExamplesIT {

    @TempDir
    private Path folder;

    @Test
    void the_github_pipeline_plans_and_applies() {
        MapValue pipeline = read("github.yml");
        Scratch scratch = repository(variables(member(pipeline, "env")));

        for (String job : List.of("plan", "apply")) {
            List<String> steps = elements(member(member(member(pipeline, "jobs"), job), "steps")).stream()
                    .flatMap(step -> step.asMap().orElseThrow().get("run").stream())
                    .flatMap(run -> run.asText().stream())
                    .toList();
            assertThat(steps).isNotEmpty();
            steps.forEach(scratch::run);
        }

        assertThat(scratch.resolve("plan.md")).isNotEmptyFile();
        assertThat(scratch.resolve("report.json")).isNotEmptyFile();
        assertThat(scratch.resolve("state/network.json")).isNotEmptyFile();
    }

    @Test
    void the_gitlab_pipeline_plans_and_applies() {
        MapValue pipeline = read("gitlab.yml");
        Scratch scratch = repository(variables(member(pipeline, "variables")));
        String before = lines(member(member(pipeline, "default"), "before_script"));

        for (String job : List.of("validate", "plan", "apply")) {
            scratch.run(before + "\n" + lines(member(member(pipeline, job), "script")));
        }

        assertThat(scratch.resolve("plan.md")).isNotEmptyFile();
        assertThat(scratch.resolve("report.json")).isNotEmptyFile();
    }

    /** A repository as the pipelines expect it: the distribution, an inventory and a backend. */
    private Scratch repository(Map<String, String> variables) {
        Scratch scratch = new Scratch(folder, variables);
        Path examples = Scratch.projectRoot().resolve("examples");
        scratch.copy(Scratch.projectRoot().resolve("alembic-cli/target/alembic-0.1.0.tar.gz"), "alembic-0.1.0.tar.gz");
        scratch.copy(examples.resolve("inventory.yaml"), "inventory.yaml");
        scratch.copy(examples.resolve("file.yaml"), "backend.yaml");
        return scratch;
    }

    private static MapValue read(String name) {
        Path file = Scratch.projectRoot().resolve("examples/ci").resolve(name);
        return SourceNode.read(DocumentSource.of(file), DocumentFormat.YAML)
                .toValue()
                .asMap()
                .orElseThrow();
    }

    private static Value member(Value map, String name) {
        return map.asMap().flatMap(members -> members.get(name)).orElseThrow();
    }

    private static List<Value> elements(Value list) {
        return list.asList().map(ListValue::elements).orElseThrow();
    }

    private static String lines(Value list) {
        return String.join(
                "\n",
                elements(list).stream().map(line -> line.asText().orElseThrow()).toList());
    }

    private static Map<String, String> variables(Value map) {
        Map<String, String> variables = new TreeMap<>();
        map.asMap()
                .orElseThrow()
                .forEach((name, value) -> variables.put(name, value.asText().orElseThrow()));
        return variables;
    }
}
