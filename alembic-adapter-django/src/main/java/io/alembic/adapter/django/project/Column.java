package io.alembic.adapter.django.project;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.django.app.ModelField;
import io.alembic.core.identity.TypeName;
import java.util.List;

/**
 * What a field was at the last run, as far as its data depends on it.
 *
 * @param kind the class of Django's
 * @param length of a bounded text, else 0
 * @param target the type that a relation points to, else empty
 * @param nullable whether rows may hold no value
 * @param choices the values of an enumeration, else none
 */
record Column(String kind, int length, String target, boolean nullable, List<String> choices) {

    Column {
        requireNonNull(kind, "kind is null");
        requireNonNull(target, "target is null");
        choices = List.copyOf(choices);
    }

    static Column of(ModelField field, int textLength) {
        return new Column(
                field.kind().djangoClass(),
                field.kind().hasLength() ? textLength : 0,
                field.target().map(TypeName::name).orElse(""),
                field.takesNull(),
                field.choices());
    }

    /** Whether every value of this column can be kept when it becomes another. */
    boolean fitsInto(Column later) {
        if (kind.equals(later.kind) || (isBounded() && later.isBounded())) {
            return length <= later.length && target.equals(later.target);
        }
        return later.kind.equals("TextField") && target.isEmpty() && !kind.equals("JSONField");
    }

    private boolean isBounded() {
        return length > 0;
    }

    /** {@code CharField(255)}, {@code ForeignKey(dcim.site)}. */
    @Override
    public String toString() {
        String detail = isBounded() ? Integer.toString(length) : target;
        return detail.isEmpty() ? kind : kind + "(" + detail + ")";
    }
}
