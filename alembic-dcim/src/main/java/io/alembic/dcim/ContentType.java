package io.alembic.dcim;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/** A model as Django names it: the label of its application and its own name, both lower-case ({@code dcim.device}). */
public record ContentType(String application, String model) implements Comparable<ContentType> {

    private static final Comparator<ContentType> ORDER =
            Comparator.comparing(ContentType::application).thenComparing(ContentType::model);

    public ContentType {
        requireNonNull(application, "application is null");
        requireNonNull(model, "model is null");
    }

    /** {@code application.model}; empty for text of any other shape. */
    public static Optional<ContentType> parse(String text) {
        int dot = text.indexOf('.');
        return dot <= 0 || dot == text.length() - 1 || text.indexOf('.', dot + 1) >= 0
                ? Optional.empty()
                : Optional.of(new ContentType(text.substring(0, dot), text.substring(dot + 1)));
    }

    /** The content type this text spells; for text known to be one. */
    public static ContentType of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a content type: " + text));
    }

    @Override
    public int compareTo(ContentType other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return application + "." + model;
    }
}
