package io.alembic.adapter.django;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.Environment;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.WriteOutcome;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.Bindings;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Effects;
import io.alembic.core.plan.Operation;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DjangoBackendTest {

    @TempDir
    private Path folder;

    private CastRun run;

    @BeforeEach
    void has_a_python() {
        run = new CastRun(folder, FakePython.in(folder));
    }

    @Test
    void a_plan_for_it_emits_and_previews_nothing() {
        Backend backend = new DjangoProvider().open(run.configuration());

        assertThat(backend.effects()).contains(Effects.EMIT);
        assertThat(backend.observer()).isEmpty();
        assertThat(backend.provisioner()
                        .orElseThrow()
                        .preview(SampleApp.schema())
                        .orElseThrow()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void one_folder_is_one_backend_however_it_is_spelt() {
        assertThat(new DjangoProvider()
                        .identity(run.with("output", Value.of("./x/../out")).configuration()))
                .isEqualTo(new DjangoProvider()
                        .identity(run.with("output", Value.of("out")).configuration()));
    }

    @Test
    void without_a_configuration_the_folder_is_out() {
        BackendConfiguration nothing =
                new BackendConfiguration(MapValue.EMPTY, "<environment>", Environment.of(Map.of()), folder, "test");

        assertThat(new DjangoProvider().identity(nothing).instance())
                .isEqualTo(folder.resolve("out").toString());
    }

    @Test
    void what_a_plan_creates_is_cast_and_has_no_ids() {
        List<WriteOutcome> outcomes = new ArrayList<>();

        emit(
                outcomes,
                SampleApp.inventory().objects().stream()
                        .map(Operation.Create::new)
                        .toList());

        assertThat(outcomes)
                .hasSize(3)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                WriteOutcome.Applied.class,
                                applied -> assertThat(applied.id()).isEmpty()));
        assertThat(run.text("alembic_app/fixtures/alembic.json")).contains("\"model\": \"alembic_app.dcimsite\"");
    }

    @Test
    void updates_and_deletes_are_refused_before_anything_is_written() {
        InventoryObject site = SampleApp.inventory().objects().get(2);

        assertThatThrownBy(
                        () -> emit(new ArrayList<>(), List.of(new Operation.Update(site, List.of(), Optional.empty()))))
                .isInstanceOf(BackendException.class)
                .hasMessageStartingWith("unsupported operation, cannot update object");
        assertThatThrownBy(() -> emit(
                        new ArrayList<>(),
                        List.of(new Operation.Delete(site.uid(), site.type(), site.key(), Optional.empty()))))
                .hasMessageStartingWith("unsupported operation, cannot delete object");
        assertThat(run.out("")).doesNotExist();
    }

    private void emit(List<WriteOutcome> outcomes, List<? extends Operation> operations) {
        List<WriteStep> steps = new ArrayList<>();
        operations.forEach(operation -> steps.add(new WriteStep(steps.size(), operation, 0, List.of())));
        new DjangoProvider()
                .open(run.configuration())
                .emitter()
                .orElseThrow()
                .write(
                        new WriteRequest(SampleApp.schema(), steps, Bindings.EMPTY, "plan", Progress.SILENT),
                        outcomes::addAll);
    }
}
