package io.alembic.cli.command;

import io.alembic.cli.session.UsageError;
import io.alembic.engine.derive.Condition;
import io.alembic.engine.derive.TypeSelection;
import java.util.List;
import picocli.CommandLine.Option;

/** What of a backend to import, where no schema says so. */
final class WholeOptions extends TypeOptions {

    @Option(names = "--all", description = "Import every type. The options below imply it.")
    boolean all;

    @Option(
            names = "--where",
            paramLabel = "TYPE:FIELD=VALUE",
            description = {
                "Of a type, only the objects with this value, which may be a pattern. FIELD may lead on through references:",
                "dcim.interface:device.site.slug=oslo. Given several times for one type, all must hold."
            })
    List<String> where = List.of();

    boolean isAsked() {
        return all || !types.isEmpty() || !exclude.isEmpty() || !where.isEmpty();
    }

    TypeSelection selection() {
        return new TypeSelection(
                typePatterns(),
                excludePatterns(),
                where.stream().map(WholeOptions::condition).toList());
    }

    private static Condition condition(String text) {
        return Condition.parse(text)
                .orElseThrow(() -> UsageError.of(
                        "--where \"" + text + "\" is not TYPE:FIELD=VALUE", "such as --where dcim.site:slug=oslo"));
    }
}
