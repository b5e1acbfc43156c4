package io.alembic.cli.command;

import io.alembic.cli.service.VersionService;
import io.alembic.cli.session.Session;
import io.alembic.cli.view.VersionView;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "version",
        description = "Show the version, and with --json what this build can do.",
        footerHeading = "%nExample:%n",
        footer = "  alembic version --json")
final class VersionCommand implements Callable<Integer> {

    @Option(names = "--json", description = "As a JSON object: version, backends, protocol, features.")
    boolean json;

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    UsualOptions common = new UsualOptions();

    private final Supplier<VersionService> service;
    private final Session session;

    VersionCommand(Supplier<VersionService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        VersionView view = new VersionView(session.out());
        if (json) {
            view.showJson(service.get().capabilities());
        } else {
            view.showText(service.get().version());
        }
        return 0;
    }
}
