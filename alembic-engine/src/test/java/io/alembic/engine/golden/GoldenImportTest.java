package io.alembic.engine.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alembic.core.identity.Bindings;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.model.InventoryCodec;
import io.alembic.document.model.StateCodec;
import io.alembic.engine.importing.ImportOutcome;
import io.alembic.engine.importing.Importer;
import io.alembic.engine.load.InventoryLoader;
import io.alembic.engine.load.LoadedInventory;
import io.alembic.engine.validate.Validator;
import io.alembic.testkit.golden.GoldenCases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded import, but for cases about state stores and roles, which the CLI runs. */
final class GoldenImportTest {

    private static final Set<String> NOT_ABOUT_IMPORTING =
            Set.of("err_emitter_cannot_be_imported", "err_foreign_state");

    static Stream<Path> cases() {
        return GoldenCases.of("import").stream()
                .filter(each -> !NOT_ABOUT_IMPORTING.contains(each.getFileName().toString()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void imports_what_was_recorded(Path folder) throws Exception {
        MapValue expected = GoldenDocument.read(folder.resolve("expected.json"))
                .flatMap(Value::asMap)
                .orElseThrow();
        if (!expected.getOrNull("exit").equals(Value.of(0))) {
            AlembicException failure = catchThrowableOfType(AlembicException.class, () -> run(folder));
            assertThat(Value.of(failure.kind().exitCode())).isEqualTo(expected.getOrNull("exit"));
            assertThat(failure.getMessage() + failure.problems()).contains(expectedWords(expected));
            return;
        }
        ImportOutcome outcome = run(folder);

        assertThat(GoldenDocument.written(out -> InventoryCodec.write(out, outcome.inventory())))
                .isEqualTo(expected.getOrNull("output"));
    }

    private static String[] expectedWords(MapValue expected) {
        return expected.get("stderr_contains").flatMap(Value::asList).stream()
                .flatMap(list -> list.elements().stream())
                .map(word -> word.asText().orElseThrow())
                .toArray(String[]::new);
    }

    private static ImportOutcome run(Path folder) throws Exception {
        LoadedInventory loaded = new InventoryLoader().load(folder.resolve("inventory.yaml"));
        new Validator().validate(loaded).throwIfErrors("the inventory is not valid");
        boolean isStateless = Files.readString(folder.resolve("args.txt")).contains("--stateless");
        Bindings bindings = GoldenDocument.read(folder.resolve("state.json"))
                .filter(state -> !isStateless)
                .map(state -> StateCodec.read(state, "state.json").bindings())
                .orElse(Bindings.EMPTY);
        return Importer.run(
                loaded.inventory().schema(),
                RecordedBackend.of(folder.resolve("observed.json")).observe(),
                bindings);
    }
}
