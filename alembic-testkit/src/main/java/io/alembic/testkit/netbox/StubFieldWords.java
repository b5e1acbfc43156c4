package io.alembic.testkit.netbox;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import io.alembic.testkit.netbox.StubField.Kind;
import io.alembic.testkit.netbox.StubField.Trait;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a field from the words that {@code types.yaml} tells it in. */
final class StubFieldWords {

    private static final Pattern RANGE = Pattern.compile("(-?\\d+)\\.\\.(-?\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern JSON = Pattern.compile("null|true|false|[\\[{].*|-?\\d+(\\.\\d+)?");

    private final List<String> targets = new ArrayList<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private final List<String> source = new ArrayList<>();
    private final List<BigInteger> range = new ArrayList<>();
    private Optional<String> by = Optional.empty();
    private Optional<Value> otherwise = Optional.empty();
    private Optional<String> label = Optional.empty();
    private int size;

    private StubFieldWords() {}

    static StubField read(String name, String words) {
        return new StubFieldWords().field(name, List.of(words.split(" ")));
    }

    private StubField field(String name, List<String> words) {
        String first = words.get(0);
        boolean required = first.endsWith("!");
        boolean nullable = first.endsWith("?");
        Kind kind = Kind.valueOf(first.replaceAll("[!?]", "").toUpperCase(Locale.ROOT));
        words.subList(1, words.size()).forEach(word -> read(kind, word));
        Value absent = otherwise.orElse(whenNothingIsSaid(kind, nullable));
        return new StubField(
                name,
                kind,
                required,
                nullable,
                targets,
                labels,
                traits,
                by,
                label.orElse(name.replace('_', ' ')),
                size,
                range,
                source,
                absent);
    }

    private void read(Kind kind, String word) {
        if (word.startsWith("=")) {
            otherwise = Optional.of(value(word.substring(1)));
        } else if (word.startsWith("by:")) {
            by = Optional.of(word.substring("by:".length()));
        } else if (word.startsWith("says:")) {
            label = Optional.of(word.substring("says:".length()).replace('_', ' '));
        } else if (word.startsWith("shown:")) {
            source.add(word.substring("shown:".length()));
        } else if (RANGE.matcher(word).matches()) {
            int dots = word.indexOf("..");
            range.add(new BigInteger(word.substring(0, dots)));
            range.add(new BigInteger(word.substring(dots + 2)));
        } else if (isTrait(word)) {
            traits.add(Trait.valueOf(word.toUpperCase(Locale.ROOT)));
        } else if (kind == Kind.CHOICE || kind == Kind.BARECHOICE) {
            int colon = word.indexOf(':');
            labels.put(
                    colon < 0 ? word : word.substring(0, colon),
                    colon < 0 ? label(word) : word.substring(colon + 1).replace('_', ' '));
        } else if (NUMBER.matcher(word).matches()) {
            size = Integer.parseInt(word);
        } else if (kind.isComputed()) {
            source.add(word);
        } else if (!word.equals("none")) {
            targets.add(word);
        }
    }

    private static boolean isTrait(String word) {
        return List.of("protects", "cascades", "once", "tree", "bare", "unfiltered")
                .contains(word);
    }

    private static Value whenNothingIsSaid(Kind kind, boolean nullable) {
        if (nullable) {
            return Value.ofNull();
        }
        return switch (kind) {
            case REFS, ENDS, TYPES -> ListValue.EMPTY;
            case TEXT, LOWER, SLUG, COLOR, BARECHOICE -> Value.of("");
            default -> Value.ofNull();
        };
    }

    /** Numbers, and what else JSON has, or a text. */
    static Value value(String text) {
        return JSON.matcher(text).matches()
                ? Values.read(DocumentSource.of("types.yaml", text), DocumentFormat.JSON)
                : Value.of(text);
    }

    private static String label(String value) {
        String text = value.replace('-', ' ');
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
