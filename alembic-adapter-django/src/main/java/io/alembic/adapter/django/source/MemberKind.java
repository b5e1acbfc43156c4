package io.alembic.adapter.django.source;

import io.alembic.adapter.django.python.Expression;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import java.util.Optional;

/** How the members of a list or map are checked: by a word that {@code generated_base} knows. */
final class MemberKind implements FieldType.Cases<Expression> {

    private MemberKind() {}

    static Optional<Expression> check(FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            return Optional.of(check("ListOf", list.item()));
        }
        return type instanceof FieldType.MapOf map ? Optional.of(check("MapOf", map.value())) : Optional.empty();
    }

    private static Expression check(String container, FieldType member) {
        Expression kind = member.fold(new MemberKind());
        return member instanceof FieldType.Enumeration enumeration
                ? Expression.call("generated_base." + container, kind, Expression.texts(enumeration.values()))
                : Expression.call("generated_base." + container, kind);
    }

    @Override
    public Expression scalar(ScalarType type) {
        return Expression.text(
                switch (type) {
                    case STRING, TEXT, IP_ADDRESS -> "text";
                    case INT -> "int";
                    case FLOAT -> "float";
                    case BOOL -> "bool";
                    case UUID -> "uuid";
                    case CIDR, PREFIX -> "network";
                    case MAC -> "mac";
                    case SLUG -> "slug";
                    case DATE, DATETIME, TIME, JSON -> "any";
                });
    }

    @Override
    public Expression enumeration(FieldType.Enumeration type) {
        return Expression.text("enum");
    }

    @Override
    public Expression list(FieldType.ListOf type) {
        return Expression.text("list");
    }

    @Override
    public Expression map(FieldType.MapOf type) {
        return Expression.text("map");
    }

    @Override
    public Expression reference(FieldType.Reference type) {
        return Expression.text("uuid");
    }

    @Override
    public Expression referenceList(FieldType.ReferenceList type) {
        return Expression.text("list");
    }
}
