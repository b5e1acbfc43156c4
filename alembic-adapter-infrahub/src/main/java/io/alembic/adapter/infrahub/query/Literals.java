package io.alembic.adapter.infrahub.query;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;

/** Values as literals of a document. Names of members must be names of GraphQL. */
final class Literals implements Value.Cases<graphql.language.Value<?>> {

    private static final Literals CASES = new Literals();

    private Literals() {}

    static graphql.language.Value<?> of(Value value) {
        return value.fold(CASES);
    }

    @Override
    public graphql.language.Value<?> nullValue() {
        return NullValue.of();
    }

    @Override
    public graphql.language.Value<?> bool(boolean value) {
        return BooleanValue.of(value);
    }

    @Override
    public graphql.language.Value<?> integer(IntegerValue value) {
        return new IntValue(value.value());
    }

    @Override
    public graphql.language.Value<?> decimal(DecimalValue value) {
        return new FloatValue(value.toBigDecimal());
    }

    @Override
    public graphql.language.Value<?> text(String value) {
        return StringValue.of(value);
    }

    @Override
    public graphql.language.Value<?> list(ListValue value) {
        ArrayValue.Builder array = ArrayValue.newArrayValue();
        value.elements().forEach(each -> array.value(of(each)));
        return array.build();
    }

    @Override
    public graphql.language.Value<?> map(MapValue value) {
        ObjectValue.Builder object = ObjectValue.newObjectValue();
        value.forEach((name, member) -> object.objectField(new ObjectField(name, of(member))));
        return object.build();
    }
}
