package io.alembic.starlark;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.starlark.limit.Limits;
import io.alembic.starlark.value.Arguments;
import io.alembic.starlark.value.StarlarkFloat;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkNone;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** Laws that hold for all values, against Java's own arithmetic and against models. */
class LawsTest {

    private static final int TRIES = 200;

    private static final StarlarkModule MODULE = Evaluation.module("""
            def plus(a, b): return a + b
            def minus(a, b): return a - b
            def times(a, b): return a * b
            def floor(a, b): return a // b
            def modulo(a, b): return a % b
            def and_(a, b): return a & b
            def or_(a, b): return a | b
            def xor(a, b): return a ^ b
            def less(a, b): return a < b
            def equal(a, b): return a == b
            def slice(x, a, b, c): return x[a:b:c]
            def sort(x): return sorted(x)
            def repr_(x): return repr(x)
            def number(x): return int(x)
            def split(x, sep): return sep.join(x.split(sep))
            def key(a, b): return {a: 1}.get(b, 0)
            """);

    private static StarlarkValue run(String function, StarlarkValue... arguments) {
        return MODULE.call(
                MODULE.function(function).orElseThrow(), Arguments.of(List.of(arguments)), Limits.DEFAULT, Host.SILENT);
    }

    private static StarlarkValue of(BigInteger number) {
        return StarlarkInt.of(number);
    }

    @Provide
    Arbitrary<BigInteger> integers() {
        Arbitrary<BigInteger> nearLimits = Combinators.combine(
                        Arbitraries.of(31, 32, 62, 63, 64, 127),
                        Arbitraries.integers().between(-2, 2))
                .as((bits, offset) -> BigInteger.ONE.shiftLeft(bits).add(BigInteger.valueOf(offset)));
        return Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(BigInteger.valueOf(-1000), BigInteger.valueOf(1000)),
                Arbitraries.bigIntegers(),
                nearLimits,
                nearLimits.map(BigInteger::negate));
    }

    @Property(tries = TRIES)
    void integers_calculate_as_big_integers_do(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        assertThat(run("plus", of(a), of(b))).isEqualTo(of(a.add(b)));
        assertThat(run("minus", of(a), of(b))).isEqualTo(of(a.subtract(b)));
        assertThat(run("times", of(a), of(b))).isEqualTo(of(a.multiply(b)));
        assertThat(run("and_", of(a), of(b))).isEqualTo(of(a.and(b)));
        assertThat(run("or_", of(a), of(b))).isEqualTo(of(a.or(b)));
        assertThat(run("xor", of(a), of(b))).isEqualTo(of(a.xor(b)));
        assertThat(run("less", of(a), of(b)).truth()).isEqualTo(a.compareTo(b) < 0);
        assertThat(run("number", StarlarkString.of(a.toString()))).isEqualTo(of(a));
    }

    @Property(tries = TRIES)
    void division_is_floored(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        BigInteger divisor = b.signum() == 0 ? BigInteger.ONE : b;
        BigInteger quotient = new BigDecimal(a)
                .divide(new BigDecimal(divisor), 0, RoundingMode.FLOOR)
                .toBigInteger();

        assertThat(run("floor", of(a), of(divisor))).isEqualTo(of(quotient));
        assertThat(run("modulo", of(a), of(divisor))).isEqualTo(of(a.subtract(quotient.multiply(divisor))));
    }

    @Property(tries = TRIES)
    void integers_and_floats_compare_by_their_values(@ForAll("integers") BigInteger a, @ForAll double b) {
        int expected = new BigDecimal(a).compareTo(new BigDecimal(b));

        assertThat(run("less", of(a), new StarlarkFloat(b)).truth()).isEqualTo(expected < 0);
        assertThat(run("less", new StarlarkFloat(b), of(a)).truth()).isEqualTo(expected > 0);
        assertThat(run("equal", of(a), new StarlarkFloat(b)).truth()).isEqualTo(expected == 0);
    }

    @Property(tries = TRIES)
    void an_integer_and_the_float_of_its_value_are_one_key(@ForAll long bits) {
        double real = (double) (bits >> 11);

        assertThat(run("key", StarlarkInt.of((long) real), new StarlarkFloat(real)))
                .isEqualTo(StarlarkInt.ONE);
    }

    @Provide
    Arbitrary<StarlarkValue> values() {
        Arbitrary<StarlarkValue> atoms = Arbitraries.oneOf(
                Arbitraries.just(StarlarkNone.NONE),
                integers().map(StarlarkInt::of),
                Arbitraries.doubles().map(StarlarkFloat::new),
                Arbitraries.strings().all().excludeChars(surrogates()).map(StarlarkString::of));
        return Arbitraries.recursive(
                () -> atoms,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(4).map(StarlarkList::of),
                        inner.list().ofMaxSize(4).map(StarlarkTuple::new)),
                0,
                3);
    }

    private static char[] surrogates() {
        char[] surrogates = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
        for (int index = 0; index < surrogates.length; index++) {
            surrogates[index] = (char) (Character.MIN_SURROGATE + index);
        }
        return surrogates;
    }

    @Property(tries = TRIES)
    void what_repr_writes_is_read_as_the_same_value(@ForAll("values") StarlarkValue value) {
        String literal = run("repr_", value).toString();
        StarlarkModule read = Evaluation.module("value = " + literal + "\nliteral = repr(value)\n");

        assertThat(read.values().get("value")).isEqualTo(value);
        assertThat(read.values().get("literal")).hasToString(literal);
    }

    @Property(tries = TRIES)
    void sorting_orders_and_keeps_the_elements(@ForAll("integers") BigInteger a, @ForAll List<Integer> numbers) {
        List<StarlarkValue> values = new ArrayList<>();
        values.add(of(a));
        numbers.forEach(number -> values.add(number % 2 == 0 ? StarlarkInt.of(number) : new StarlarkFloat(number)));
        StarlarkList sorted = (StarlarkList) run("sort", StarlarkList.of(values));

        assertThat(sorted.items()).containsExactlyInAnyOrderElementsOf(values);
        for (int index = 1; index < sorted.size(); index++) {
            assertThat(run("less", sorted.get(index), sorted.get(index - 1)).truth())
                    .isFalse();
        }
        assertThat(run("sort", sorted)).isEqualTo(sorted);
    }

    @Provide
    Arbitrary<Tuple.Tuple3<Optional<Integer>, Optional<Integer>, Optional<Integer>>> bounds() {
        Arbitrary<Optional<Integer>> bound =
                Arbitraries.integers().between(-8, 8).optional();
        return Combinators.combine(bound, bound, bound.filter(step -> step.isEmpty() || step.get() != 0))
                .as(Tuple::of);
    }

    @Property(tries = TRIES)
    void slices_take_what_a_model_takes(
            @ForAll List<Integer> numbers,
            @ForAll("bounds") Tuple.Tuple3<Optional<Integer>, Optional<Integer>, Optional<Integer>> bounds) {
        List<StarlarkValue> items = numbers.stream()
                .limit(6)
                .map(number -> (StarlarkValue) StarlarkInt.of(number))
                .toList();
        List<StarlarkValue> expected =
                model(items, bounds.get1(), bounds.get2(), bounds.get3().orElse(1));

        assertThat(run(
                        "slice",
                        StarlarkList.of(items),
                        orNone(bounds.get1()),
                        orNone(bounds.get2()),
                        orNone(bounds.get3())))
                .isEqualTo(StarlarkList.of(expected));
    }

    private static StarlarkValue orNone(Optional<Integer> number) {
        return number.map(value -> (StarlarkValue) StarlarkInt.of(value)).orElse(StarlarkNone.NONE);
    }

    /** Walks from the start in steps, and takes what lies within the list and before the stop. */
    private static List<StarlarkValue> model(
            List<StarlarkValue> items, Optional<Integer> start, Optional<Integer> stop, int step) {
        int size = items.size();
        int lowest = step > 0 ? 0 : -1;
        int highest = step > 0 ? size : size - 1;
        int from = start.map(value -> clamp(value, size, lowest, highest)).orElse(step > 0 ? lowest : highest);
        int to = stop.map(value -> clamp(value, size, lowest, highest)).orElse(step > 0 ? highest : lowest);
        List<StarlarkValue> taken = new ArrayList<>();
        for (int index = from; step > 0 ? index < to : index > to; index += step) {
            taken.add(items.get(index));
        }
        return taken;
    }

    private static int clamp(int value, int size, int lowest, int highest) {
        return Math.max(lowest, Math.min(highest, value < 0 ? value + size : value));
    }

    @Property(tries = TRIES)
    void joining_what_was_split_gives_the_text(
            @ForAll @CharRange(from = 'a', to = 'c') String text,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 2) String separator) {
        assertThat(run("split", StarlarkString.of(text), StarlarkString.of(separator)))
                .isEqualTo(StarlarkString.of(text));
    }
}
