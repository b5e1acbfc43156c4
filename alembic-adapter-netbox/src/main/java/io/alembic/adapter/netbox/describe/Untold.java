package io.alembic.adapter.netbox.describe;

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

/** What NetBox's metadata does not tell, from a table beside this class that says how it is written. */
final class Untold {

    private static final String TABLE = "untold.txt";

    private final Map<String, List<List<String>>> keys = new HashMap<>();
    private final Map<String, TypeName> references = new HashMap<>();
    private final Map<String, String> leftOut = new HashMap<>();

    private Untold() {}

    static Untold load() {
        try (InputStream table = Untold.class.getResourceAsStream(TABLE)) {
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

    private void add(String sort, String name, String rest) {
        switch (sort) {
            case "key" -> keys.put(name, candidates(rest));
            case "ref" -> references.put(name, new TypeName(rest));
            case "out" -> leftOut.put(name, rest);
            default -> throw new IllegalStateException(TABLE + ": " + sort + " is no word of it");
        }
    }

    private static List<List<String>> candidates(String text) {
        return Stream.of(text.split("\\|"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> List.of(each.split(" ")))
                .toList();
    }

    /** What tells objects of a model apart, the best first. */
    List<List<String>> keys(ContentType model, Map<String, ?> fields) {
        List<List<String>> known = keys.get(model.toString());
        if (known != null) {
            return known;
        }
        List<List<String>> usual = new ArrayList<>();
        Stream.of("slug", "name").filter(fields::containsKey).forEach(name -> usual.add(List.of(name)));
        return usual;
    }

    /** What a field refers to that is shown as a bare number. */
    Optional<TypeName> reference(ContentType model, String field) {
        return Optional.ofNullable(references.get(model + "." + field));
    }

    /** Why a type is not to be declared. */
    Optional<String> leftOut(ContentType model) {
        return Optional.ofNullable(leftOut.get(model.toString()));
    }

    /** Why a field is not to be declared. */
    Optional<String> leftOut(ContentType model, String field) {
        return Optional.ofNullable(leftOut.get(model + "." + field))
                .or(() -> Optional.ofNullable(leftOut.get("*." + field)));
    }
}
