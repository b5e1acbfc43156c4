package io.alembic.adapter.django.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PythonTextTest {

    @Test
    void text_stands_in_double_quotes_unless_single_ones_need_fewer_escapes() {
        assertThat(PythonText.quoted("it's")).isEqualTo("\"it's\"");
        assertThat(PythonText.quoted("say \"yes\"")).isEqualTo("'say \"yes\"'");
        assertThat(PythonText.quoted("it's \"so\"")).isEqualTo("'it\\'s \"so\"'");
    }

    @Test
    void what_would_end_or_hide_in_a_literal_is_escaped() {
        assertThat(PythonText.quoted("a\\b\nc\td\re")).isEqualTo("\"a\\\\b\\nc\\td\\re\"");
        assertThat(PythonText.quoted("\u0007\u200b")).isEqualTo("\"\\x07\\u200b\"");
        assertThat(PythonText.quoted("Tromsø 日本")).isEqualTo("\"Tromsø 日本\"");
    }

    @Test
    void a_pattern_is_raw_where_that_can_hold_it() {
        assertThat(PythonText.pattern("^\\d+$")).isEqualTo("r\"^\\d+$\"");
        assertThat(PythonText.pattern("^[a-z]+$")).isEqualTo("\"^[a-z]+$\"");
        assertThat(PythonText.pattern("\\w\"")).isEqualTo("'\\\\w\"'");
    }

    @Test
    void one_line_ends_no_docstring() {
        assertThat(PythonText.oneLine("a\"\"\"b\nc\\")).isEqualTo("a   b c");
    }
}
