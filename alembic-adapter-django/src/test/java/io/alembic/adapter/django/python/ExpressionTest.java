package io.alembic.adapter.django.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ExpressionTest {

    private static final String SIXTY = "x".repeat(60);

    @Test
    void what_fits_stands_on_one_line() {
        Expression call = Expression.call(
                "models.SlugField",
                Expression.code("255").named("max_length"),
                Expression.texts(List.of("a")).named("validators"));

        assertThat(call.assignedTo("slug", 4))
                .isEqualTo("    slug = models.SlugField(max_length=255, validators=[\"a\"])");
    }

    @Test
    void what_does_not_fit_has_one_element_a_line_and_a_comma_behind_the_last() {
        Expression call = Expression.call(
                "f", Expression.text(SIXTY), Expression.text("second").named("name"));

        assertThat(call.assignedTo("value", 8))
                .isEqualTo(
                        "        value = f(\n            \"" + SIXTY + "\",\n            name=\"second\",\n        )");
    }

    @Test
    void an_element_that_does_not_fit_is_broken_in_turn() {
        Expression list =
                Expression.list(List.of(Expression.call("f", Expression.text(SIXTY), Expression.text(SIXTY))));

        assertThat(list.assignedTo("a", 0).lines())
                .containsExactly(
                        "a = [", "    f(", "        \"" + SIXTY + "\",", "        \"" + SIXTY + "\",", "    ),", "]");
    }

    @Test
    void a_line_may_have_88_characters() {
        assertThat(Expression.list(List.of(Expression.code("x".repeat(82)))).assignedTo("a", 0))
                .hasSize(88)
                .doesNotContain("\n");
        assertThat(Expression.list(List.of(Expression.code("x".repeat(83)))).assignedTo("a", 0))
                .contains("\n");
    }
}
