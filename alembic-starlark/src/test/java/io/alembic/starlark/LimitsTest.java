package io.alembic.starlark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.starlark.limit.Limits;
import io.alembic.starlark.source.StarlarkException;
import io.alembic.starlark.value.Arguments;
import io.alembic.starlark.value.StarlarkInt;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    private static final int SMALL_STACK = 768 * 1024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'x' * 1000000000",
                "[1] * 1000000000",
                "1000000000 * (1, 2)",
                "b'x' * 1000000000",
                "list(range(1000000000))",
                "[x for x in range(1000000000)]",
                "{x: 1 for x in range(1000000000)}",
                "set(range(1000000000))",
                "sorted(range(1000000000))",
                "1 << 1000000000",
                "max(range(1000000000))",
                "zip(range(1000000000))",
                "'x'.join(['y' * 900000, 'z' * 900000])",
                "('x' * 900000).replace('x', 'yyyy')",
                "'%s%s' % ('x' * 900000, 'x' * 900000)",
                "'{}{}'.format('x' * 900000, 'x' * 900000)",
                "'x' * 900000 + 'y' * 900000",
                "repr('\"' * 900000)",
                "int('9' * 100000)",
            })
    void a_value_that_needs_much_memory_is_refused(String expression) {
        assertThatThrownBy(() -> Evaluation.module("x = " + expression))
                .isInstanceOf(StarlarkException.class)
                .hasMessageStartingWith("case.star:1:")
                .hasMessageContaining("more than");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for a in range(100000):\n  for b in range(100000):\n   pass",
                "n = 3\n for a in range(1000):\n  n = n * n",
                "s = 'x'\n for a in range(1000):\n  s = s + s",
                "l = [1]\n for a in range(1000):\n  l += l",
                "l = []\n for a in range(100000):\n  l = [l, l]\n print(l)",
                "l = []\n m = []\n for a in range(100):\n  l = [l, l]\n  m = [m, m]\n print(l == m)",
                "t = ()\n for a in range(100):\n  t = (t, t)\n {t: 1}",
                "l = []\n m = []\n for a in range(100):\n  l = [l, l]\n  m = [m, m]\n print(l < m)",
                "for a in range(100000):\n  sorted(range(100000))",
                "keep = []\n for a in range(100000):\n  keep.append('x' * 900000)",
                "keep = []\n for a in range(100000):\n  keep.append(list(range(900000)))",
                "for a in range(100000):\n  1 in list(range(900000))",
                "keep = [0] * 100\n for a in range(100):\n  keep[a] = [[b] for b in range(900000)]",
                "keep = [0] * 100\n for a in range(100):\n  keep[a] = [{b: b} for b in range(900000)]",
                "keep = [0] * 100\n for a in range(100):\n  keep[a] = [lambda: b for b in range(900000)]",
                "keep = [0] * 100\n for a in range(100):\n  keep[a] = [str(b) for b in range(900000)]",
                "keep = [0] * 100\n for a in range(100):\n  keep[a] = enumerate(range(900000))",
                "keep = [0] * 100\n for a in range(100):\n  keep[a] = ('ab' * 400000).elems()",
                "keep = [0] * 100\n for a in range(100):\n  keep[a] = [[][:] for b in range(900000)]",
            })
    void every_evaluation_ends(String body) {
        assertThatThrownBy(() -> Evaluation.call("def f():\n " + body + "\n"))
                .isInstanceOf(StarlarkException.class)
                .hasMessageContaining("more than");
    }

    @Test
    void steps_are_counted_per_call() {
        String source = "def f(n):\n for x in range(n):\n  pass\n return n\n";
        Limits limits = Limits.DEFAULT.withSteps(1000);

        assertThat(Evaluation.call(limits, source, StarlarkInt.of(400))).isEqualTo(StarlarkInt.of(400));
        assertThatThrownBy(() -> Evaluation.call(limits, source, StarlarkInt.of(5000)))
                .hasMessage("case.star:2:2: the evaluation takes more than 1000 steps");
    }

    @Test
    void forty_calls_nest_and_two_hundred_do_not() {
        String source = "def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\n";

        assertThat(Evaluation.call(source, StarlarkInt.of(40))).isEqualTo(StarlarkInt.of(40));
        assertThatThrownBy(() -> Evaluation.call(source, StarlarkInt.of(200)))
                .hasMessage("case.star:2:34: calls nest more than 50 deep: f");
    }

    @Test
    void a_host_cancels_an_evaluation() {
        StarlarkModule module = Evaluation.module("def f():\n for x in range(1000000):\n  pass\n");
        Host host = new Host() {
            @Override
            public void print(String line) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() ->
                        module.call(module.function("f").orElseThrow(), Arguments.of(List.of()), Limits.DEFAULT, host))
                .hasMessageContaining("the evaluation was cancelled");
    }

    @Test
    void source_that_nests_deep_is_an_ordinary_error() {
        for (String source : List.of(
                "x = " + "(".repeat(20_000) + ")".repeat(20_000),
                "x = " + "[".repeat(20_000) + "]".repeat(20_000),
                "x = " + "{1:".repeat(20_000) + "1" + "}".repeat(20_000),
                "x = " + "-".repeat(20_000) + "1",
                "x = " + "not ".repeat(20_000) + "1",
                "x = " + "lambda: ".repeat(20_000) + "1",
                "x = 1" + " + 1".repeat(20_000),
                "x = len" + "(1)".repeat(20_000),
                "x = len" + ".a".repeat(20_000),
                "x = 1" + " if 1 else 1".repeat(20_000),
                "x = " + "f(".repeat(20_000) + ")".repeat(20_000),
                "def f():\n if 1:\n  pass\n" + " elif 1:\n  pass\n".repeat(20_000),
                nestedBlocks(1_000))) {
            assertThatThrownBy(() -> Evaluation.module(source + "\n"))
                    .isInstanceOf(StarlarkException.class)
                    .hasMessageContaining("the source nests more than 200 deep here");
        }
    }

    private static String nestedBlocks(int depth) {
        StringBuilder source = new StringBuilder("def f():\n");
        for (int indent = 1; indent <= depth; indent++) {
            source.append(" ".repeat(indent)).append("if 1:\n");
        }
        return source.append(" ".repeat(depth + 1)).append("pass").toString();
    }

    @Test
    void data_that_nests_deep_is_an_ordinary_error() {
        String deep = "def deep():\n x = []\n for i in range(100000):\n  x = [x]\n return x\n";

        assertThatThrownBy(() -> Evaluation.call(deep + "def f():\n return str(deep())\n"))
                .hasMessageContaining("values lie more than 200 deep inside one another");
        assertThatThrownBy(() -> Evaluation.call(deep + "def f():\n return deep() == deep()\n"))
                .hasMessageContaining("values lie more than 200 deep inside one another");
        assertThatThrownBy(() ->
                        Evaluation.call("def f():\n x = ()\n for i in range(100000):\n  x = (x,)\n return {x: 1}\n"))
                .hasMessageContaining("values lie more than 200 deep inside one another");
    }

    @Test
    void deep_globals_are_frozen() {
        StarlarkModule module = Evaluation.module(
                "def deep():\n x = []\n for i in range(100000):\n  x = [x]\n return x\nD = deep()\ndef f():\n D.append(1)\n");

        assertThatThrownBy(() -> module.call(
                        module.function("f").orElseThrow(), Arguments.of(List.of()), Limits.DEFAULT, Host.SILENT))
                .hasMessageContaining("cannot change a frozen list");
    }

    @Test
    void deep_calls_of_deep_code_fit_on_a_small_stack() throws InterruptedException {
        String deepest = "1 + (".repeat(90) + "f(n - 1)" + ")".repeat(90);
        String source = "def f(n):\n    return 0 if n == 0 else " + deepest + "\n";
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(null, () -> Evaluation.call(source, StarlarkInt.of(49)), "small stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((failed, failure) -> thrown.set(failure));
        thread.start();
        thread.join();

        assertThat(thrown.get()).isInstanceOf(StarlarkException.class);
        assertThat(thrown.get()).hasMessageContaining("calls of deeply nested code nest too deep: f");
    }
}
