package io.alembic.adapter.nautobot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.BackendException;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import org.junit.jupiter.api.Test;

final class QueryMarksTest {

    private static final String QUERY = "{rows:devices{id}}";

    private final QueryMarks marks = new QueryMarks();

    @Test
    void no_two_queries_have_one_mark_not_even_equal_ones() {
        MapValue variables = MapValue.of("id", Value.of("7"));

        assertThat(new String[] {
                    marks.next(QUERY, MapValue.EMPTY),
                    marks.next(QUERY, MapValue.EMPTY),
                    marks.next(QUERY, variables),
                    marks.next("{rows:sites{id}}", MapValue.EMPTY)
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void another_run_marks_what_it_asks_the_same_way() {
        assertThat(new QueryMarks().next(QUERY, MapValue.EMPTY)).isEqualTo(marks.next(QUERY, MapValue.EMPTY));
    }

    @Test
    void the_mark_is_asked_for_beside_the_rows_and_taken_out_of_the_answer() {
        MapValue rows = MapValue.of("rows", Value.of(1));

        assertThat(QueryMarks.marked(QUERY, "asked_1")).isEqualTo("{rows:devices{id} asked_1:__typename}");
        assertThat(QueryMarks.checked(rows.with("asked_1", Value.of("Query")), "asked_1"))
                .isEqualTo(rows);
    }

    @Test
    void the_answer_to_another_query_is_refused() {
        MapValue other = MapValue.of("rows", Value.of(1)).with("asked_2", Value.of("Query"));

        assertThatThrownBy(() -> QueryMarks.checked(other, "asked_1"))
                .isInstanceOf(BackendException.class)
                .hasMessageContaining("the answer to another one");
    }
}
