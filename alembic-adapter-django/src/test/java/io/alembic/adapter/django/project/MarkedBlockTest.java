package io.alembic.adapter.django.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarkedBlockTest {

    private static final String BLOCK = "# >>> alembic: kept by alembic, do not edit >>>\nours\n# <<< alembic <<<\n";

    @Test
    void a_block_comes_to_the_end_once() {
        String edited = MarkedBlock.put("a = 1\n", "ours\n");

        assertThat(edited).isEqualTo("a = 1\n\n" + BLOCK);
        assertThat(MarkedBlock.put(edited, "ours\n")).isEqualTo(edited);
    }

    @Test
    void a_block_is_renewed_where_it_stands() {
        String file = "a = 1\n\n" + BLOCK + "b = 2\n";

        assertThat(MarkedBlock.put(file, "new\n")).isEqualTo(file.replace("ours", "new"));
    }

    @Test
    void what_stands_around_a_removed_block_stays() {
        assertThat(MarkedBlock.remove("a = 1\n\n" + BLOCK)).isEqualTo("a = 1\n");
        assertThat(MarkedBlock.remove("a = 1\n\n" + BLOCK + "b = 2\n")).isEqualTo("a = 1\nb = 2\n");
        assertThat(MarkedBlock.remove("a = 1\n")).isEqualTo("a = 1\n");
    }
}
