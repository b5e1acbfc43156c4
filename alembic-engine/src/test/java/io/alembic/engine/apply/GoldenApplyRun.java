package io.alembic.engine.apply;

import io.alembic.adapter.spi.Environment;
import io.alembic.adapter.spi.Progress;
import io.alembic.core.plan.Plan;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.Values;
import io.alembic.document.model.ApplyReportCodec;
import io.alembic.document.model.PlanCodec;
import io.alembic.engine.guard.DeleteGuard;
import io.alembic.engine.guard.RoleGuard;
import io.alembic.engine.journal.FileJournalStore;
import io.alembic.engine.state.FileStateStore;
import io.alembic.engine.state.LockOwner;
import io.alembic.engine.state.LockPatience;
import io.alembic.engine.state.StateAccess;
import io.alembic.engine.state.StateSession;
import io.alembic.engine.undo.UndoStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** One golden apply case in a folder of its own: stands in for the command line. */
final class GoldenApplyRun {

    private final MapValue script;
    private final MapValue expected;
    private final Path folder;

    GoldenApplyRun(Path goldenCase, Path folder) {
        script = read(goldenCase.resolve("steps.json"));
        expected = read(goldenCase.resolve("expected.json"));
        this.folder = folder;
        try (Stream<Path> files = Files.list(goldenCase)) {
            Files.createDirectories(folder);
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
            }
            Files.delete(folder.resolve("steps.json"));
            Files.delete(folder.resolve("expected.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MapValue script() {
        return script;
    }

    MapValue expected() {
        return expected;
    }

    Value store() {
        return read(folder.resolve("store.json"));
    }

    boolean isApply(MapValue step) {
        List<String> words = words(step);
        return words.get(0).equals("apply") && !step.has("backend") && !words.contains("plan.yaml");
    }

    /** What someone does to a file between two runs. */
    void prepare(MapValue step) {
        step.get("put")
                .flatMap(Value::asText)
                .ifPresent(file -> write(file, step.get("json").orElseThrow()));
        step.get("remove").flatMap(Value::asText).ifPresent(this::delete);
    }

    /** Leaves what a run that is not ours left. */
    void replay(MapValue outcome) {
        outcome.get("files").orElseThrow().asMap().orElseThrow().forEach((file, content) -> {
            if (content.isNull()) {
                delete(file);
            } else if (content.asText().isEmpty()) {
                write(file, content);
            }
        });
    }

    /** An expected outcome without what is free: reads, and the report of a failed run. */
    MapValue comparable(MapValue outcome) {
        List<Value> requests = new ArrayList<>();
        for (Value request :
                outcome.get("requests").orElseThrow().asList().orElseThrow().elements()) {
            boolean changes = request.equals(Value.of("ensure_schema"))
                    || request.asMap().filter(map -> map.has("write")).isPresent();
            if (changes) {
                requests.add(request);
            }
        }
        boolean text = script.getOrNull("requests").equals(Value.of("text"));
        MapValue compared = MapValue.of("exit", outcome.getOrNull("exit")).with("files", outcome.getOrNull("files"));
        return text ? compared : compared.with("requests", new ListValue(requests));
    }

    MapValue apply(MapValue step, MapValue outcome) {
        Map<String, Value> before = documents();
        StoreBackend backend = new StoreBackend(read(folder.resolve("store.json")));
        int exit = run(words(step), step, backend);
        if (!backend.store().equals(store())) {
            write("store.json", backend.store());
        }
        MapValue.Builder files = MapValue.builder();
        documents().forEach((name, content) -> {
            if (!content.equals(before.get(name))) {
                files.put(name, content);
            }
        });
        return comparable(MapValue.of("exit", Value.of(exit))
                .with("files", files.build())
                .with("requests", new ListValue(backend.requests())));
    }

    private int run(List<String> words, MapValue step, StoreBackend store) {
        Map<String, String> variables = new HashMap<>(Map.of("ALEMBIC_STATE_PATH", "state.json"));
        step.get("env").flatMap(Value::asMap).ifPresent(env -> env.forEach((name, value) -> variables.remove(name)));
        Environment environment = Environment.of(variables);
        LockOwner owner = new LockOwner("here", 1, "test", Instant.EPOCH);
        FileStateStore states = new FileStateStore(environment, folder, owner, LockPatience.NONE, UUID::randomUUID);
        try (StateSession session = states.open(store.backend().identity(), StateAccess.EXCLUSIVE)) {
            RoleGuard.checkWritable(store.backend());
            boolean allowDelete = words.contains("--allow-delete");
            Selection selection = selection(words, step, allowDelete);
            ApplyResult result = new ApplyRunner(
                            store.backend(),
                            session,
                            new FileJournalStore(environment, folder),
                            UndoStore.NOWHERE,
                            new StopSignal(),
                            Progress.SILENT,
                            notice -> {})
                    .run(new ApplyRequest(selection, allowDelete, !words.contains("--no-stale-check"), false));
            result.failure().ifPresent(failure -> {
                throw failure;
            });
            option(words, "-o").ifPresent(file -> write(file, result));
            return 0;
        } catch (AlembicException e) {
            return e.kind().exitCode();
        }
    }

    private Selection selection(List<String> words, MapValue step, boolean allowDelete) {
        if (words.contains("-i") && (words.contains("-") || words.contains("--only"))) {
            throw new AlembicException(ErrorKind.USAGE, "refused by the command line");
        }
        Plan plan = plan(option(words, "-p").orElseThrow(), step);
        List<String> only = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals("--only")) {
                only.add(words.get(i + 1));
            }
        }
        Optional<Path> file = option(words, "--only-file").map(folder::resolve);
        if (!only.isEmpty() || file.isPresent()) {
            return Selection.only(plan, UidList.of(only, file));
        }
        return words.contains("-i") ? approved(plan, step, allowDelete) : Selection.whole(plan);
    }

    private static Selection approved(Plan plan, MapValue step, boolean allowDelete) {
        if (!allowDelete) {
            DeleteGuard.checkObjects(plan);
        }
        List<String> answers =
                step.get("stdin").flatMap(Value::asText).orElse("").lines().toList();
        Iterator<String> next = answers.iterator();
        return Approval.of(plan, (planned, holders) -> {
                    if (!next.hasNext()) {
                        throw new AlembicException(ErrorKind.REFUSED, "the input ended");
                    }
                    return Set.of("y", "yes").contains(next.next().toLowerCase(Locale.ROOT));
                })
                .selection();
    }

    private Plan plan(String file, MapValue step) {
        if (file.equals("-")) {
            String text = step.get("stdin")
                    .flatMap(Value::asText)
                    .orElseGet(() -> CanonicalJson.text(read(folder.resolve(
                            step.get("stdin_file").flatMap(Value::asText).orElseThrow()))));
            return PlanCodec.read(DocumentSource.of("<stdin>", text), DocumentFormat.JSON);
        }
        return PlanCodec.read(DocumentSource.of(folder.resolve(file)), DocumentFormat.JSON);
    }

    private static Optional<String> option(List<String> words, String name) {
        int index = words.indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(words.get(index + 1));
    }

    private static List<String> words(MapValue step) {
        return step.get("run").orElseThrow().asList().orElseThrow().elements().stream()
                .map(word -> word.asText().orElseThrow())
                .toList();
    }

    private Map<String, Value> documents() {
        Map<String, Value> documents = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .forEach(file -> documents.put(folder.relativize(file).toString(), document(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    private static Value document(Path file) {
        try {
            return bare(read(file));
        } catch (AlembicException broken) {
            return Value.of("not JSON");
        }
    }

    private static Value bare(Value value) {
        if (value.asList().isPresent()) {
            return new ListValue(value.asList().get().elements().stream()
                    .map(GoldenApplyRun::bare)
                    .toList());
        }
        return value.asMap()
                .<Value>map(map -> map.without("extensions").mapValues(GoldenApplyRun::bare))
                .orElse(value);
    }

    private static MapValue read(Path file) {
        return Values.read(DocumentSource.of(file), DocumentFormat.JSON).asMap().orElseThrow();
    }

    private void write(String file, Value content) {
        write(file, CanonicalJson.text(content));
    }

    private void write(String file, ApplyResult result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DocumentWriter writer = Documents.writer(out, DocumentFormat.JSON)) {
            ApplyReportCodec.write(writer, result.report());
        }
        write(file, out.toString(StandardCharsets.UTF_8));
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String file) {
        try {
            Files.deleteIfExists(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
