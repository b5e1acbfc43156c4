package io.alembic.adapter.django.app;

import io.alembic.core.identity.TypeName;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The fields that hold a longer text than a bounded column takes, each as {@code type.field}. One that was is remembered:
 * a column that shrank would cut what others wrote into it.
 */
public record LongFields(SortedSet<String> names) {

    public static final LongFields NONE = new LongFields(new TreeSet<>());

    public LongFields {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    boolean contains(TypeName type, String field) {
        return names.contains(name(type, field));
    }

    public static String name(TypeName type, String field) {
        return type + "." + field;
    }
}
