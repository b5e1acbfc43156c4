package io.alembic.cli.golden;

import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The external adapters of the golden cases, which run as processes of their own. */
final class GoldenAdapters {

    private static final String REPLAY = "io.alembic.testkit.golden.ReplayAdapter";
    private static final String STORE = "io.alembic.testkit.golden.StoreAdapter";

    private GoldenAdapters() {}

    /** A fresh copy of a case against the adapter that replays {@code observed.json}. */
    static Workbench replaying(Path goldenCase, Path folder) {
        Workbench bench = Workbench.of(goldenCase, folder);
        bench.write("backend.yaml", configuration(REPLAY, "observed.json", Map.of()));
        return bench;
    }

    /** A fresh copy of a case against the adapter that keeps {@code store.json} and notes its requests in a file. */
    static Workbench storing(Path goldenCase, Path folder, Path log) {
        Workbench bench = Workbench.of(goldenCase, folder);
        bench.write("backend.yaml", configuration(STORE, "store.json", Map.of("STORE_LOG", Value.of(log.toString()))));
        return bench;
    }

    private static String configuration(String main, String file, Map<String, Value> variables) {
        List<Value> arguments = new ArrayList<>();
        for (String word : List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main,
                file)) {
            arguments.add(Value.of(word));
        }
        MapValue.Builder configuration = MapValue.builder()
                .put("backend", Value.of("external"))
                .put(
                        "command",
                        Value.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()))
                .put("args", new ListValue(arguments))
                .put("instance", Value.of("golden"));
        if (!variables.isEmpty()) {
            configuration.put("env", MapValue.of(variables));
        }
        return CanonicalJson.text(configuration.build());
    }
}
