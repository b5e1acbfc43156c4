package io.alembic.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.engine.load.InventoryLoader;
import io.alembic.engine.load.LoadedInventory;
import io.alembic.testkit.golden.GoldenCases;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where we depart from what was recorded: {@code 017} is text and not 17.0, and said to be (spec 20 §2). */
final class WeakValidateTest {

    @Test
    void an_integer_with_a_leading_zero_does_not_fit_an_integer_field() {
        LoadedInventory loaded = load("weak_types_int");
        List<Violation> errors = new Validator().validate(loaded).errors();

        assertThat(errors).hasSize(8);
        assertThat(errors.get(7).detail()).containsExactly("t.item.v", "int", "string");
        assertThat(loaded.warnings()).hasSize(1);
    }

    @Test
    void an_integer_with_a_leading_zero_fits_a_text_field() {
        LoadedInventory loaded = load("weak_types_string_scalars");

        assertThat(new Validator().validate(loaded).errors()).hasSize(12);
        assertThat(loaded.warnings()).hasSize(1);
    }

    private static LoadedInventory load(String name) {
        Path goldenCase = GoldenCases.of("validate").stream()
                .filter(each -> each.endsWith(name))
                .findFirst()
                .orElseThrow();
        return new InventoryLoader().load(goldenCase.resolve("inventory.yaml"));
    }
}
