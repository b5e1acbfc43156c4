package io.alembic.cli.command;

import io.alembic.cli.completion.BashCompletion;
import io.alembic.cli.completion.CompletedCommand;
import io.alembic.cli.completion.FishCompletion;
import io.alembic.cli.completion.ZshCompletion;
import io.alembic.cli.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "completion",
        description = "Print a script that completes commands, options and file names in a shell.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(alembic completion bash)",
            "  alembic completion zsh > \"$${fpath[1]}/_alembic\"",
            "  alembic completion fish > ~/.config/fish/completions/alembic.fish"
        })
final class CompletionCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SHELL", description = "The shell: bash, zsh or fish.")
    Shell shell;

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    UsualOptions common = new UsualOptions();

    private final CommandTable commands;
    private final Session session;

    CompletionCommand(CommandTable commands, Session session) {
        this.commands = commands;
        this.session = session;
    }

    @Override
    public Integer call() {
        List<CompletedCommand> completed = new ArrayList<>();
        commands.entries().forEach(entry -> completed.add(completed(entry)));
        for (CommandFamily family : commands.families()) {
            completed.add(CompletedCommand.family(family.name(), family.summary(), family.memberNames()));
            family.members().forEach(entry -> completed.add(completed(entry)));
        }
        session.out()
                .print(
                        switch (shell) {
                            case BASH -> BashCompletion.script(completed);
                            case ZSH -> ZshCompletion.script(completed);
                            case FISH -> FishCompletion.script(completed);
                        });
        return 0;
    }

    private static CompletedCommand completed(CommandEntry entry) {
        return CompletedCommand.of(entry.name(), entry.summary(), new ParsedCommand(entry).definition());
    }

    /** The shells we know. */
    enum Shell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
