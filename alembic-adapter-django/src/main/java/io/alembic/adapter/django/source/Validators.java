package io.alembic.adapter.django.source;

import io.alembic.adapter.django.app.ModelField;
import io.alembic.adapter.django.python.Expression;
import io.alembic.adapter.django.python.PythonPattern;
import io.alembic.adapter.django.python.PythonText;
import io.alembic.core.schema.FieldFormat;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Django checks of a field's values beyond what its class does: the format of the type, else what is declared. */
final class Validators {

    private Validators() {}

    static List<Expression> of(ModelField field) {
        List<Expression> validators = new ArrayList<>();
        field.schema().format().map(Validators::ofFormat).ifPresent(validators::add);
        pattern(field).map(Validators::matching).ifPresent(validators::add);
        if (validators.isEmpty()) {
            ofType(field.schema().type()).ifPresent(validators::add);
        }
        MemberKind.check(field.schema().type()).ifPresent(validators::add);
        return validators;
    }

    /** What the validators of a field need from Django. */
    static List<String> imports(ModelField field) {
        List<String> names = new ArrayList<>();
        if (pattern(field).isPresent()) {
            names.add("RegexValidator");
        }
        if (field.schema().format().equals(Optional.of(FieldFormat.IP_ADDRESS))) {
            names.add("validate_ipv46_address");
        }
        return names;
    }

    /** A pattern on a reference speaks of the uid's spelling, which a database does not keep. */
    private static Optional<String> pattern(ModelField field) {
        return field.kind().isText() ? field.schema().pattern().flatMap(PythonPattern::of) : Optional.empty();
    }

    private static Expression matching(String pattern) {
        return Expression.call("RegexValidator", Expression.code(PythonText.pattern(pattern)));
    }

    private static Expression ofFormat(FieldFormat format) {
        return Expression.code(
                switch (format) {
                    case SLUG -> "generated_base.SLUG";
                    case CIDR, PREFIX -> "generated_base.validate_network";
                    case MAC -> "generated_base.MAC_ADDRESS";
                    case UUID -> "generated_base.UUID_TEXT";
                    case IP_ADDRESS -> "validate_ipv46_address";
                });
    }

    private static Optional<Expression> ofType(FieldType type) {
        if (!(type instanceof ScalarType scalar)) {
            return Optional.empty();
        }
        return switch (scalar) {
            case SLUG -> Optional.of(ofFormat(FieldFormat.SLUG));
            case CIDR, PREFIX -> Optional.of(ofFormat(FieldFormat.CIDR));
            case MAC -> Optional.of(ofFormat(FieldFormat.MAC));
            case FLOAT -> Optional.of(Expression.code("generated_base.validate_finite"));
            case JSON -> Optional.of(Expression.code("generated_base.validate_json"));
            case STRING, TEXT, INT, BOOL, UUID, DATE, DATETIME, TIME, IP_ADDRESS -> Optional.empty();
        };
    }
}
