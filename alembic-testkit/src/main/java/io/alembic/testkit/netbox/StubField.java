package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A field of a type.
 *
 * @param targets of references: types
 * @param labels of choices, by value
 * @param by the field of a target that lists can be filtered by, under this field's name
 * @param label as people say it
 * @param size the longest text, or the decimal places; 0 for any
 * @param range of integers: lowest and highest, or empty
 * @param source of computed fields: the fields they are computed from; of generic ones: what they are shown as
 */
record StubField(
        String name,
        Kind kind,
        boolean required,
        boolean nullable,
        List<String> targets,
        Map<String, String> labels,
        Set<Trait> traits,
        Optional<String> by,
        String label,
        int size,
        List<BigInteger> range,
        List<String> source,
        Value whenAbsent) {

    StubField {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        targets = List.copyOf(targets);
        labels = Map.copyOf(labels);
        traits = Set.copyOf(traits);
        requireNonNull(by, "by is null");
        requireNonNull(label, "label is null");
        range = List.copyOf(range);
        source = List.copyOf(source);
        requireNonNull(whenAbsent, "whenAbsent is null");
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** The one type that a reference points to; empty for a type that the stub does not hold. */
    Optional<String> target() {
        return targets.stream().findFirst();
    }

    String typeName() {
        return name + "_type";
    }

    String idName() {
        return name + "_id";
    }

    boolean isShown() {
        return kind != Kind.SWITCH && kind != Kind.UNSHOWN;
    }

    /** As OPTIONS says what it holds. */
    String word() {
        return has(Trait.BARE) ? Kind.TYPE.word() : kind.word();
    }

    /** The name that rows show it under: not that of its pair where it has a source. */
    String shownName() {
        return kind == Kind.GENERIC && !source.isEmpty() ? source.get(0) : name;
    }

    /** The names that rows show it under. */
    List<String> names() {
        return kind == Kind.GENERIC ? List.of(shownName(), typeName(), idName()) : List.of(name);
    }

    /** Peculiarities. */
    enum Trait {
        /** What is referred to cannot be deleted. */
        PROTECTS,
        /** What is referred to takes this object along. */
        CASCADES,
        /** No two objects refer to the same. */
        ONCE,
        /** It is shown as an id and nothing more. */
        BARE,
        /** Filters find what refers to descendants, too. */
        TREE,
        /** Lists cannot be filtered by it. */
        UNFILTERED
    }

    /** What a field holds. */
    enum Kind {
        TEXT("string"),
        LOWER("string"),
        DAY("date"),
        SLUG("slug"),
        COLOR("string"),
        INTEGER("integer"),
        DECIMAL("decimal"),
        FLAG("boolean"),
        CHOICE("field"),
        BARECHOICE("choice"),
        JSON("field"),
        /** A list of lists of two. */
        PAIRS("list"),
        /** A list of integers. */
        NUMBERS("list"),
        /** Something to be done when the object is made; it is not shown. */
        SWITCH("boolean"),
        IMAGE("image upload"),
        /** A mapping. */
        MAP("nested object"),
        REF("nested object"),
        REFS("field"),
        GENERIC("field"),
        ENDS("field"),
        TYPE("field"),
        TYPES("field"),
        MAC("field"),
        PREFIX("string"),
        ADDRESS("string"),
        /** How many objects of a type refer to this one. */
        COUNT("integer"),
        CONSTANT("field"),
        /** How many ancestors there are. */
        DEPTH("integer"),
        /** The first of some fields that is set. */
        FIRST("nested object"),
        /** A field of what is referred to. */
        THROUGH("string"),
        FAMILY("field"),
        /** How long a list is. */
        SIZE("integer"),
        /** The cable that ends here. */
        CABLED("nested object"),
        /** Told of, and not shown. */
        UNSHOWN("integer");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As OPTIONS says it. */
        String word() {
            return word;
        }

        boolean isComputed() {
            return compareTo(COUNT) >= 0;
        }
    }
}
