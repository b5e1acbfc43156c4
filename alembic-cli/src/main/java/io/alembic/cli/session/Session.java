package io.alembic.cli.session;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/** One run with the settings it was given: what commands and views work with. */
public record Session(Invocation invocation, Settings settings) {

    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 60;

    public Session {
        requireNonNull(invocation, "invocation is null");
        requireNonNull(settings, "settings is null");
    }

    /** Where results go. */
    public PrintStream out() {
        return invocation.output();
    }

    /** Where everything else goes: notes, progress, warnings, errors. */
    public PrintStream err() {
        return invocation.errors();
    }

    public InputStream in() {
        return invocation.input();
    }

    public Path resolve(Path path) {
        return invocation.workingDirectory().resolve(path);
    }

    /** Whether to colour what goes to a stream. */
    public boolean colors(StandardStream stream) {
        return switch (settings.color()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                invocation.terminals().contains(stream)
                        && invocation.environment().getOrDefault("NO_COLOR", "").isEmpty()
                        && !"dumb".equals(invocation.environment().get("TERM"));
        };
    }

    /** How many columns help and tables may take. */
    public int width() {
        String columns = invocation.environment().getOrDefault("COLUMNS", "");
        try {
            return columns.isEmpty() ? USUAL_WIDTH : Math.max(NARROWEST, Integer.parseInt(columns));
        } catch (NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }
}
