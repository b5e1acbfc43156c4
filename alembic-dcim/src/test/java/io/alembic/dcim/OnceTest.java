package io.alembic.dcim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class OnceTest {

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void a_value_is_made_once_and_again_when_it_was_forgotten() {
        Once<Integer> once = new Once<>(made::incrementAndGet);

        assertThat(once.get()).isEqualTo(1);
        assertThat(once.get()).isEqualTo(1);
        once.forget();
        assertThat(once.get()).isEqualTo(2);
    }

    @Test
    void a_failure_is_not_kept() {
        Once<Integer> once = new Once<>(() -> {
            if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return 7;
        });

        assertThatThrownBy(once::get).hasMessage("not yet");
        assertThat(once.get()).isEqualTo(7);
    }
}
