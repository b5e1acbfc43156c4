package io.alembic.cli.view;

import io.alembic.cli.session.Session;
import io.alembic.cli.session.StandardStream;

/** Colours words, where that was asked for (ECMA-48 SGR). */
public enum Style {
    PLAIN,
    COLORED;

    private static final String RESET = "\u001b[0m";

    /** What suits a stream of this run. */
    public static Style of(Session session, StandardStream stream) {
        return session.colors(stream) ? COLORED : PLAIN;
    }

    public String bold(String text) {
        return marked("\u001b[1m", text);
    }

    public String faint(String text) {
        return marked("\u001b[2m", text);
    }

    public String red(String text) {
        return marked("\u001b[1;31m", text);
    }

    public String green(String text) {
        return marked("\u001b[32m", text);
    }

    public String yellow(String text) {
        return marked("\u001b[33m", text);
    }

    private String marked(String start, String text) {
        return this == PLAIN ? text : start + text + RESET;
    }
}
