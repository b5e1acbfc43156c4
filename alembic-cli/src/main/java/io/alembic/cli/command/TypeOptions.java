package io.alembic.cli.command;

import io.alembic.core.policy.Glob;
import java.util.List;
import picocli.CommandLine.Option;

/** Which types of a backend a command is about. */
class TypeOptions {

    @Option(
            names = "--types",
            split = ",",
            paramLabel = "TYPE",
            description = "Only these types: names, or patterns such as 'dcim.*'. May be given several times.")
    List<String> types = List.of();

    @Option(
            names = "--exclude",
            split = ",",
            paramLabel = "TYPE",
            description = "Not these types: names, or patterns. May be given several times.")
    List<String> exclude = List.of();

    List<Glob> typePatterns() {
        return patterns(types);
    }

    List<Glob> excludePatterns() {
        return patterns(exclude);
    }

    private static List<Glob> patterns(List<String> names) {
        return names.stream().map(Glob::new).toList();
    }
}
