package io.alembic.cli;

import io.alembic.cli.session.Interruption;
import io.alembic.cli.session.Invocation;
import io.alembic.cli.session.Settings;
import io.alembic.cli.session.StandardStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where the process begins and ends: the only class that touches its streams, variables, properties and exit code. */
public final class Main {

    /** Set by the launcher: which of the streams 0, 1 and 2 are terminals, such as {@code 012}. */
    private static final String TERMINALS = "alembic.terminals";

    private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

    /** It tells of broken connections with a stack trace, which we mend or tell ourselves. */
    private static final String POOL_LOG_LEVEL = "org.slf4j.simpleLogger.log.com.zaxxer.hikari";

    private static final int BUFFER = 1 << 13;

    private Main() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        String level = logLevel(Settings.peek(words).verbosity());
        System.setProperty(LOG_LEVEL, level);
        System.setProperty(POOL_LOG_LEVEL, level.equals("debug") ? level : "off");
        ResultOutput output = new ResultOutput(new FileOutputStream(FileDescriptor.out));
        System.exit(Program.run(new Invocation(
                words,
                Path.of("").toAbsolutePath(),
                System.getenv(),
                System.in,
                printing(output),
                output::isReaderGone,
                printing(new FileOutputStream(FileDescriptor.err)),
                terminals(System.getProperty(TERMINALS, "")),
                Clock.systemUTC(),
                new Interruption(StopSignals::listen))));
    }

    /** UTF-8 whatever the locale: what we print is also read by machines. */
    private static PrintStream printing(OutputStream stream) {
        return new PrintStream(new BufferedOutputStream(stream, BUFFER), true, StandardCharsets.UTF_8);
    }

    private static Set<StandardStream> terminals(String digits) {
        Set<StandardStream> terminals = EnumSet.noneOf(StandardStream.class);
        for (StandardStream stream : StandardStream.values()) {
            if (digits.indexOf(stream.digit()) >= 0) {
                terminals.add(stream);
            }
        }
        return terminals;
    }

    private static String logLevel(int verbosity) {
        return switch (verbosity) {
            case 0 -> "warn";
            case 1 -> "info";
            default -> "debug";
        };
    }
}
