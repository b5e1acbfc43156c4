package io.alembic.cli.command;

import io.alembic.cli.progress.Reporter;
import io.alembic.cli.session.Invocation;
import io.alembic.cli.session.Session;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Take a small network through validate, plan, apply, a change, plan, apply, and a last plan that finds",
            "nothing to do. The backend is one file, so nothing needs to be installed; all happens in a folder of its own."
        },
        footerHeading = "%nExample:%n",
        footer = "  alembic demo --folder my-network")
final class DemoCommand implements Callable<Integer> {

    private static final List<String> PLAN =
            List.of("plan", "-f", "inventory.yaml", "--backend-config", "backend.yaml", "-o", "plan.json");
    private static final List<String> APPLY = List.of("apply", "-p", "plan.json", "--backend-config", "backend.yaml");

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Work in this new folder, and leave it as it is then.")
    @Nullable
    Path folder;

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    UsualOptions common = new UsualOptions();

    private final Session session;

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (folder != null) {
            return run(DemoFolder.create(session.resolve(folder)));
        }
        try (DemoFolder scratch = DemoFolder.scratch()) {
            return run(scratch);
        }
    }

    private int run(DemoFolder demo) {
        demo.lay("inventory.yaml");
        demo.lay("backend.yaml");
        step(demo, List.of("validate", "-f", "inventory.yaml"));
        step(demo, PLAN);
        step(demo, APPLY);
        say("$ sed -i 's/city: null/city: Oslo/' inventory.yaml");
        demo.replace("inventory.yaml", "city: null", "city: Oslo");
        session.out().println();
        step(demo, PLAN);
        step(demo, APPLY);
        step(demo, PLAN);
        return 0;
    }

    private void step(DemoFolder demo, List<String> words) {
        say("$ alembic " + String.join(" ", words));
        Session inner = new Session(invocation(demo.path(), words), session.settings());
        try (Reporter reporter = new Reporter(inner)) {
            Dispatcher.run(inner, reporter, words);
        }
        session.out().println();
    }

    private void say(String line) {
        session.out().println(line);
        session.out().flush();
    }

    /** As this run, but elsewhere, and without variables that lead out of there. */
    private Invocation invocation(Path workingDirectory, List<String> words) {
        Invocation own = session.invocation();
        Map<String, String> environment = new HashMap<>(own.environment());
        environment.keySet().removeIf(name -> name.startsWith("ALEMBIC_"));
        return new Invocation(
                words,
                workingDirectory,
                environment,
                own.input(),
                own.output(),
                own.readerGone(),
                own.errors(),
                own.terminals(),
                own.clock(),
                own.interruption());
    }
}
