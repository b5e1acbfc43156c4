package io.alembic.starlark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.starlark.limit.Limits;
import io.alembic.starlark.source.StarlarkException;
import io.alembic.starlark.source.StarlarkProblem;
import io.alembic.starlark.source.TraceEntry;
import io.alembic.starlark.value.Arguments;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModulesTest {

    private final List<String> resolved = new ArrayList<>();

    private StarlarkModule load(Map<String, String> sources) {
        Starlark starlark = new Starlark(
                (module, at) -> {
                    resolved.add(module);
                    String text = Optional.ofNullable(sources.get(module))
                            .orElseThrow(() -> StarlarkException.of(at, "there is no " + module));
                    return new ModuleSource(module, text);
                },
                Host.SILENT,
                Limits.DEFAULT);
        return starlark.load(new ModuleSource("main.star", sources.getOrDefault("main.star", "")));
    }

    private static StarlarkValue call(StarlarkModule module, String function, StarlarkValue... arguments) {
        return module.call(
                module.function(function).orElseThrow(), Arguments.of(List.of(arguments)), Limits.DEFAULT, Host.SILENT);
    }

    @Test
    void a_module_lists_its_public_functions_and_those_it_loads() {
        StarlarkModule module =
                load(Map.of("main.star", """
                load("names.star", "short", mark = "MARK")
                LIMIT = 5
                def tagged(v): return mark + short(v)
                def _hidden(v): return v
                also = lambda v: v
                """, "names.star", "MARK = '#'\ndef short(v): return v[:2]\n"));

        assertThat(module.functions()).containsExactly("short", "tagged", "also");
        assertThat(module.values()).containsOnlyKeys("short", "mark", "LIMIT", "tagged", "also");
        assertThat(module.function("LIMIT")).isEmpty();
        assertThat(module.function("_hidden")).isEmpty();
        assertThat(module.function("nothing")).isEmpty();
        assertThat(call(module, "tagged", StarlarkString.of("abc"))).isEqualTo(StarlarkString.of("#ab"));
    }

    @Test
    void a_module_that_is_loaded_twice_runs_once() {
        StarlarkModule module = load(Map.of(
                "main.star",
                "load('a.star', 'a')\nload('b.star', 'b')\nsame = a == b\n",
                "a.star",
                "load('common.star', 'make')\na = make\n",
                "b.star",
                "load('common.star', 'make')\nb = make\n",
                "common.star",
                "def make(): return []\n"));

        assertThat(module.values().get("same")).hasToString("TRUE");
    }

    @Test
    void a_loaded_name_can_be_loaded_on() {
        StarlarkModule module = load(Map.of(
                "main.star",
                "load('b.star', 'f')\n",
                "b.star",
                "load('c.star', 'f')\n",
                "c.star",
                "def f(): return 'c'\n"));

        assertThat(call(module, "f")).isEqualTo(StarlarkString.of("c"));
    }

    @Test
    void modules_that_load_one_another_in_a_circle_are_refused() {
        assertThatThrownBy(() -> load(Map.of(
                        "main.star", "load('b.star', 'f')\n",
                        "b.star", "load('c.star', 'g')\n",
                        "c.star", "load('b.star', 'f')\n")))
                .hasMessage("c.star:1:1: modules load one another in a circle: b.star → c.star → b.star");
    }

    @Test
    void a_module_that_loads_itself_is_refused() {
        assertThatThrownBy(() -> load(Map.of("main.star", "load('main.star', 'f')\n")))
                .hasMessage("main.star:1:1: modules load one another in a circle: main.star → main.star");
    }

    @Test
    void what_cannot_be_found_is_told_at_its_load() {
        assertThatThrownBy(() -> load(Map.of("main.star", "x = 1\nload('gone.star', 'f')\n")))
                .hasMessage("main.star:2:1: there is no gone.star");
        assertThatThrownBy(() -> load(Map.of("main.star", "load('a.star', 'f')\n", "a.star", "g = 1\n")))
                .hasMessage("main.star:1:16: a.star has no f");
    }

    @Test
    void a_mistake_in_a_loaded_module_is_told_there() {
        assertThatThrownBy(() -> load(Map.of("main.star", "load('a.star', 'f')\n", "a.star", "def f() return 1\n")))
                .hasMessage("a.star:1:9: expected ':', found 'return'");
    }

    @Test
    void a_failed_module_is_tried_again() {
        Map<String, String> sources = Map.of("main.star", "load('a.star', 'f')\n", "a.star", "fail('no')\n");

        assertThatThrownBy(() -> load(sources)).hasMessage("a.star:1:5: fail: no");
        assertThatThrownBy(() -> load(sources)).hasMessage("a.star:1:5: fail: no");
        assertThat(resolved).containsExactly("a.star", "a.star");
    }

    @Test
    void globals_are_frozen_with_all_they_reach() {
        StarlarkModule module = load(Map.of("main.star", """
                LIST = [{"a": [1]}]
                TUPLE = ([1],)
                def outer():
                    kept = [1]
                    def inner(default = [2]):
                        return kept, default
                    return inner
                inner = outer()
                add = LIST.append
                def list(): LIST.append(1)
                def dict(): LIST[0]["b"] = 1
                def nested(): LIST[0]["a"].append(1)
                def tuple(): TUPLE[0].append(1)
                def kept(): inner()[0].append(1)
                def default(): inner()[1].append(1)
                def method(): add(1)
                def copy(): return LIST + [1]
                """));

        for (String function : List.of("list", "nested", "tuple", "kept", "default", "method")) {
            assertThatThrownBy(() -> call(module, function))
                    .as(function)
                    .hasMessageContaining("cannot change a frozen list");
        }
        assertThatThrownBy(() -> call(module, "dict")).hasMessageContaining("cannot change a frozen dict");
        assertThat(call(module, "copy").truth()).isTrue();
    }

    @Test
    void what_is_frozen_can_be_a_key() {
        StarlarkModule module = load(Map.of("main.star", "KEY = [1, {2: 3}]\ndef f(): return {KEY: 'x'}[KEY]\n"));

        assertThat(call(module, "f")).isEqualTo(StarlarkString.of("x"));
    }

    @Test
    void a_frozen_collection_is_iterated_over_and_read() {
        StarlarkModule module = load(Map.of(
                "main.star",
                "D = {'a': 1}\ndef f(): return ','.join([k for k in D]) + str(D.get('a')) + str('a' in D)\n"));

        assertThat(call(module, "f")).isEqualTo(StarlarkString.of("a1True"));
    }

    @Test
    void a_failure_shows_the_active_calls() {
        StarlarkModule module = load(Map.of(
                "main.star",
                "load('lib.star', 'half')\ndef f(v):\n    return [half(x) for x in v]\n",
                "lib.star",
                "def half(n):\n    return n // 0\n"));

        assertThatThrownBy(() -> call(module, "f", StarlarkList.of(List.of(StarlarkString.of("a")))))
                .isInstanceOfSatisfying(StarlarkException.class, failure -> {
                    StarlarkProblem problem = failure.first();
                    assertThat(problem).hasToString("lib.star:2:14: unsupported operation: string // int");
                    assertThat(problem.trace().stream().map(TraceEntry::toString))
                            .containsExactly("main.star:3:17: in f", "lib.star:2:14: in half");
                    assertThat(failure.getStackTrace()).isEmpty();
                });
    }

    @Test
    void a_call_with_wrong_arguments_fails_at_the_function() {
        StarlarkModule module = load(Map.of("main.star", "x = 1\ndef f(a, b): pass\n"));

        assertThatThrownBy(() -> call(module, "f", StarlarkString.of("x")))
                .hasMessage("main.star:2:1: f: missing argument b");
    }

    @Test
    void prints_go_to_the_host() {
        StarlarkModule module = load(Map.of("main.star", "def f(): print('a', 1)\n"));
        List<String> printed = new ArrayList<>();

        module.call(module.function("f").orElseThrow(), Arguments.of(List.of()), Limits.DEFAULT, printed::add);

        assertThat(printed).containsExactly("a 1");
    }

    @Test
    void a_module_without_loads_refuses_them() {
        assertThatThrownBy(() -> Evaluation.module("load('a.star', 'b')\n"))
                .hasMessage("case.star:1:1: there is nothing to load: a.star");
    }
}
