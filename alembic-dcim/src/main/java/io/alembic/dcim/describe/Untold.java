package io.alembic.dcim.describe;

import io.alembic.core.identity.TypeName;
import io.alembic.dcim.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server's metadata does not tell, from a table {@code untold.txt} beside a class. A line is a word, a model or a
 * field, and the rest:
 *
 * <ul>
 *   <li>{@code key MODEL a b | c}: what tells objects apart, the best first: {@code a} and {@code b} together, else
 *       {@code c}; nothing after the model: nothing does
 *   <li>{@code ref MODEL.FIELD MODEL}: what a field refers to
 *   <li>{@code out MODEL why}, {@code out MODEL.FIELD why}, {@code out *.FIELD why}: what is not to be declared
 * </ul>
 */
public final class Untold {

    private static final String TABLE = "untold.txt";

    private final Map<String, List<List<String>>> keys = new HashMap<>();
    private final Map<String, TypeName> references = new HashMap<>();
    private final Map<String, String> leftOut = new HashMap<>();

    private Untold() {}

    /** The table beside a class. */
    public static Untold beside(Class<?> adapter) {
        try (InputStream table = adapter.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is not part of this build");
            }
            Untold untold = new Untold();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 3))
                    .forEach(words -> untold.add(words[0], words[1], words.length > 2 ? words[2] : ""));
            return untold;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String word, String name, String rest) {
        switch (word) {
            case "key" -> keys.put(name, candidates(rest));
            case "ref" -> references.put(name, new TypeName(rest));
            case "out" -> leftOut.put(name, rest);
            default -> throw new IllegalStateException(TABLE + ": " + word + " is no word of it");
        }
    }

    private static List<List<String>> candidates(String text) {
        return Stream.of(text.split("\\|"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> List.of(each.split(" ")))
                .toList();
    }

    /** What tells objects of a model apart, the best first; without a line of the table slug and name, as they usually do. */
    public List<List<String>> keys(ContentType model, Map<String, ?> fields) {
        List<List<String>> known = keys.get(model.toString());
        if (known != null) {
            return known;
        }
        List<List<String>> usual = new ArrayList<>();
        Stream.of("slug", "name").filter(fields::containsKey).forEach(name -> usual.add(List.of(name)));
        return usual;
    }

    /** What a field refers to. */
    public Optional<TypeName> reference(ContentType model, String field) {
        return Optional.ofNullable(references.get(model + "." + field));
    }

    /** Why a type is not to be declared. */
    public Optional<String> leftOut(ContentType model) {
        return Optional.ofNullable(leftOut.get(model.toString()));
    }

    /** Why a field is not to be declared. */
    public Optional<String> leftOut(ContentType model, String field) {
        return Optional.ofNullable(leftOut.get(model + "." + field))
                .or(() -> Optional.ofNullable(leftOut.get("*." + field)));
    }
}
