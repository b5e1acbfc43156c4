package io.alembic.document;

import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values of every kind, with text that YAML finds hard. */
final class SampleValues {

    private SampleValues() {}

    static Arbitrary<Value> any() {
        return Arbitraries.recursive(SampleValues::scalar, SampleValues::collection, 0, 3);
    }

    static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).filter(text -> !SurrogatePairs.areSplit(text)),
                Arbitraries.strings()
                        .withChars(" :#-?[]{},&*!|>'\"%@`~\n\t\\=<01e.xoy_+")
                        .ofMaxLength(8),
                Arbitraries.strings().alpha().ofMaxLength(12),
                Arbitraries.of("yes", "null", "~", "017", "1e3", ".inf", "2024-01-01", "<<", "true", "- a", "a: b"));
    }

    private static Arbitrary<Value> scalar() {
        return Arbitraries.oneOf(
                text().map(Value::of),
                Arbitraries.of(true, false).map(Value::of),
                Arbitraries.just(Value.ofNull()),
                Arbitraries.bigIntegers().map(IntegerValue::new),
                Arbitraries.doubles().map(DecimalValue::ofDouble),
                Arbitraries.bigDecimals()
                        .map(number -> DecimalValue.ofJson(
                                number.setScale(2, RoundingMode.HALF_UP).toPlainString())));
    }

    private static Arbitrary<Value> collection(Arbitrary<Value> inner) {
        return Arbitraries.oneOf(
                inner,
                inner.list().ofMaxSize(3).map(ListValue::new),
                Arbitraries.maps(text(), inner).ofMaxSize(3).map(MapValue::of));
    }
}
