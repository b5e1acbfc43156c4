package io.alembic.testkit.nautobot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A GraphQL query with one root field, as far as the stub reads it: variables and arguments are taken to have the same
 * names.
 */
record GraphText(String alias, String root, List<GraphText.Selection> selections) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|[{}:]|\\([^)]*\\)");

    GraphText {
        selections = List.copyOf(selections);
    }

    static GraphText parse(String query) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(query);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        int open = tokens.indexOf("{");
        boolean aliased = tokens.get(open + 2).equals(":");
        String alias = tokens.get(open + 1);
        String root = aliased ? tokens.get(open + 3) : alias;
        int body = open + (aliased ? 4 : 2);
        if (tokens.get(body).startsWith("(")) {
            body++;
        }
        List<Selection> selections = new ArrayList<>();
        read(tokens, body + 1, selections);
        return new GraphText(alias, root, selections);
    }

    private static int read(List<String> tokens, int from, List<Selection> into) {
        int at = from;
        while (!tokens.get(at).equals("}")) {
            String name = tokens.get(at++);
            List<Selection> below = new ArrayList<>();
            if (tokens.get(at).equals("{")) {
                at = read(tokens, at + 1, below) + 1;
            }
            into.add(new Selection(name, below));
        }
        return at;
    }

    /** A field asked for, and what of the objects behind it. */
    record Selection(String name, List<Selection> below) {
        Selection {
            below = List.copyOf(below);
        }
    }
}
