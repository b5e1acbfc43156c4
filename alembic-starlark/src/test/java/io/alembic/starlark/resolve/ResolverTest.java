package io.alembic.starlark.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.starlark.parse.Parser;
import io.alembic.starlark.syntax.Expression;
import io.alembic.starlark.syntax.Function;
import io.alembic.starlark.syntax.Node;
import io.alembic.starlark.syntax.SourceFile;
import io.alembic.starlark.syntax.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResolverTest {

    private final Set<String> predeclared = Set.of("len");

    private static Stream<Node> all(Node node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(ResolverTest::all));
    }

    private static Function function(SourceFile source) {
        return ((Statement.Def) source.statements().get(source.statements().size() - 1)).function();
    }

    /** Where each use of a name in the last function of a source is found. */
    private List<Reference> references(String text, String name) {
        SourceFile source = Parser.parse("x.star", text);
        Resolution resolution = Resolver.resolve(source, predeclared);
        return source.statements().stream()
                .flatMap(ResolverTest::all)
                .filter(Expression.Name.class::isInstance)
                .map(Expression.Name.class::cast)
                .filter(use -> use.name().equals(name))
                .map(resolution::reference)
                .toList();
    }

    @Test
    void names_are_found_in_their_blocks() {
        assertThat(references("x = 1\ny = x\n", "x")).containsOnly(new Reference.Global(0));
        assertThat(references("def f(a):\n  b = a\n  return b\n", "b")).containsOnly(new Reference.Local(1));
        assertThat(references("def f():\n  return len\n", "len")).containsOnly(new Reference.Predeclared("len"));
        assertThat(references("len = 1\ny = len\n", "len")).containsOnly(new Reference.Global(0));
    }

    @Test
    void a_variable_that_an_inner_function_uses_is_shared() {
        assertThat(references("def f(a):\n  x = a\n  def g():\n    return x\n  return g\n", "x"))
                .containsOnly(new Reference.Shared(0));
    }

    @Test
    void a_function_in_between_hands_variables_on() {
        SourceFile source =
                Parser.parse("x.star", "def f(a):\n  def g():\n    b = 1\n    return lambda: (a, b)\n  return g\n");
        Resolution resolution = Resolver.resolve(source, predeclared);
        Function outer = function(source);
        Function between = ((Statement.Def) outer.body().get(0)).function();

        assertThat(resolution.layout(outer)).isEqualTo(new FunctionLayout(1, 1, List.of()));
        assertThat(resolution.layout(between)).isEqualTo(new FunctionLayout(0, 1, List.of(0)));
        assertThat(resolution.parameters(outer)).containsExactly(new Reference.Shared(0));
    }

    @Test
    void a_comprehension_has_variables_in_the_frame_around_it() {
        SourceFile source = Parser.parse("x.star", "x = [a for a in [1]]\n");
        Resolution resolution = Resolver.resolve(source, predeclared);

        assertThat(resolution.topLayout()).isEqualTo(new FunctionLayout(1, 0, List.of()));
        assertThat(resolution.globals()).containsExactly("x");
    }
}
