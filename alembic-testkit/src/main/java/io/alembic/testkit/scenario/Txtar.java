package io.alembic.testkit.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several files in one text: a comment, then each file below a line {@code -- name --}
 * (https://pkg.go.dev/golang.org/x/tools/txtar).
 *
 * @param comment its lines
 * @param files by name, in order; each ends with a line break unless empty
 */
public record Txtar(List<String> comment, Map<String, String> files) {

    private static final Pattern HEAD = Pattern.compile("-- (\\S.*?) --\\s*");

    public Txtar {
        comment = List.copyOf(comment);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    public static Txtar parse(String text) {
        List<String> comment = new ArrayList<>();
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        StringBuilder current = null;
        for (String line : text.lines().toList()) {
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                current = new StringBuilder();
                if (files.putIfAbsent(head.group(1), current) != null) {
                    throw new IllegalArgumentException("two files are named " + head.group(1));
                }
            } else if (current == null) {
                comment.add(line);
            } else {
                current.append(line).append('\n');
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((name, content) -> texts.put(name, content.toString()));
        return new Txtar(comment, texts);
    }
}
