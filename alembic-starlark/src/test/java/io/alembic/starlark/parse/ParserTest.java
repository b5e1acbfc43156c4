package io.alembic.starlark.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.starlark.syntax.BinaryOperator;
import io.alembic.starlark.syntax.Expression;
import io.alembic.starlark.syntax.Nesting;
import io.alembic.starlark.syntax.Parameter;
import io.alembic.starlark.syntax.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParserTest {

    private static List<Statement> parse(String text) {
        return Parser.parse("x.star", text).statements();
    }

    private static Expression expression(String text) {
        return ((Statement.Evaluate) parse(text).get(0)).expression();
    }

    @Test
    void operators_stand_where_they_are_written() {
        Expression.Binary sum = (Expression.Binary) expression("a +\\\n b * c");

        assertThat(sum.operator()).isEqualTo(BinaryOperator.PLUS);
        assertThat(sum.position()).hasToString("x.star:1:3");
        assertThat(sum.right().position()).hasToString("x.star:2:4");
    }

    @Test
    void an_elif_is_an_if_within_an_else() {
        Statement.If first =
                (Statement.If) parse("if a:\n  b\nelif c:\n  d\nelse:\n  e\n").get(0);

        assertThat(first.otherwise()).singleElement().isInstanceOfSatisfying(Statement.If.class, second -> {
            assertThat(second.position()).hasToString("x.star:3:1");
            assertThat(second.otherwise()).hasSize(1);
        });
    }

    @Test
    void parameters_have_kinds() {
        Statement.Def def =
                (Statement.Def) parse("def f(a, b = 1, *c, d, **e): pass").get(0);

        assertThat(def.function().parameters().stream().map(Parameter::kind))
                .containsExactly(
                        Parameter.Kind.POSITIONAL,
                        Parameter.Kind.POSITIONAL,
                        Parameter.Kind.REST,
                        Parameter.Kind.NAMED_ONLY,
                        Parameter.Kind.NAMED_REST);
    }

    @Test
    void several_statements_of_a_line_are_one_after_the_other() {
        assertThat(parse("a; b = 1\nc")).hasSize(3);
    }

    @Test
    void nesting_is_measured() {
        assertThat(Nesting.of(parse("f(g(h(1)))"), parse("1").get(0).position()).depth())
                .isEqualTo(5);
    }

    @Test
    void the_first_mistake_is_told_with_what_was_expected() {
        assertThatThrownBy(() -> parse("def f(v) return v")).hasMessage("x.star:1:10: expected ':', found 'return'");
        assertThatThrownBy(() -> parse("x = = 1")).hasMessage("x.star:1:5: expected an expression, found '='");
        assertThatThrownBy(() -> parse("a b")).hasMessage("x.star:1:3: expected the end of the line, found 'b'");
        assertThatThrownBy(() -> parse("if a\n  b")).hasMessage("x.star:1:5: expected ':', found the end of the line");
        assertThatThrownBy(() -> parse("{1: 2, 3}")).hasMessage("x.star:1:9: expected ':', found '}'");
    }
}
