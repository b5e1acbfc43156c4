package io.alembic.http.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BulkOptionsTest {

    @Test
    void no_more_connections_are_used_than_may_be() {
        BulkOptions options = new BulkOptions(100, 4);

        assertThat(options.within(3)).isEqualTo(new BulkOptions(100, 3));
        assertThat(options.within(9)).isEqualTo(options);
    }
}
