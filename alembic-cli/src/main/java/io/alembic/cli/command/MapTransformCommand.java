package io.alembic.cli.command;

import io.alembic.cli.service.TransformService;
import io.alembic.cli.session.Session;
import io.alembic.core.value.CanonicalJson;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "map transform",
        description = "Apply one transform of a map specification to a value, and print the result as JSON.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  alembic map transform --spec to-nautobot.yaml slugged '\"Fra 1\"'",
            "  alembic map transform --spec to-nautobot.yaml -- part '\"a/b\"' -1"
        })
final class MapTransformCommand implements Callable<Integer> {

    @Option(names = "--spec", required = true, paramLabel = "SPEC", description = "The map specification.")
    Path spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "The transform.")
    String name;

    @Parameters(index = "1", paramLabel = "VALUE", description = "The value it gets, as JSON.")
    String value;

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "ARG", description = "Its further arguments, as JSON.")
    List<String> arguments = List.of();

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    UsualOptions common = new UsualOptions();

    private final Supplier<TransformService> service;
    private final Session session;

    MapTransformCommand(Supplier<TransformService> service, Session session) {
        this.service = service;
        this.session = session;
    }

    @Override
    public Integer call() {
        session.out().println(CanonicalJson.text(service.get().run(session.resolve(spec), name, value, arguments)));
        return 0;
    }
}
