package io.alembic.engine.undo;

import static io.alembic.core.schema.ScalarType.SLUG;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Effects;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.undo.PriorObject;
import io.alembic.core.undo.UndoEntry;
import io.alembic.core.undo.UndoRecord;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UndoRecorderTest {

    private static final BackendIdentity BACKEND = new BackendIdentity("memory", "test");
    private static final InventoryObject AMS = site(1, "ams");
    private static final InventoryObject FRA = site(2, "fra");

    @TempDir
    private Path folder;

    @Test
    void the_record_is_whole_and_open_before_anything_is_written() {
        UndoRecorder.begin(store(), record("p", seen(AMS, "old"), seen(FRA, "old")), false);

        UndoRecord kept = store().last(BACKEND).orElseThrow();
        assertThat(kept.ended()).isFalse();
        assertThat(kept.entries()).containsExactly(seen(AMS, "old"), seen(FRA, "old"));
    }

    @Test
    void at_the_end_only_what_was_done_stays() {
        UndoRecorder recorder = UndoRecorder.begin(store(), record("p", seen(AMS, "old"), seen(FRA, "old")), false);

        recorder.end(ProvisionReport.EMPTY, operation -> operation.uid().equals(FRA.uid()), operation -> false);

        UndoRecord kept = store().last(BACKEND).orElseThrow();
        assertThat(kept.ended()).isTrue();
        assertThat(kept.entries()).containsExactly(seen(AMS, "old"));
    }

    @Test
    void a_run_that_resumes_another_keeps_what_that_one_saw() {
        UndoRecorder.begin(store(), record("p", seen(AMS, "old")), false);

        UndoRecorder.begin(store(), record("p", seen(AMS, "new"), seen(FRA, "old")), true);

        assertThat(store().last(BACKEND).orElseThrow().entries()).containsExactly(seen(AMS, "old"), seen(FRA, "old"));
    }

    @Test
    void a_run_of_another_plan_takes_the_place_of_the_one_before() {
        UndoRecorder.begin(store(), record("p", seen(AMS, "old")), false);

        UndoRecorder.begin(store(), record("q", seen(FRA, "old")), true);

        assertThat(store().last(BACKEND).orElseThrow().entries()).containsExactly(seen(FRA, "old"));
    }

    private FileUndoStore store() {
        return new FileUndoStore(folder);
    }

    private static UndoRecord record(String plan, UndoEntry... entries) {
        return new UndoRecord(
                BACKEND,
                plan,
                false,
                Optional.of(Effects.DRIVE),
                ProvisionReport.EMPTY,
                SchemaBuilder.schema()
                        .type("net.site")
                        .key("slug", SLUG)
                        .text("label")
                        .build(),
                new TreeMap<>(),
                List.of(entries),
                List.of());
    }

    private static UndoEntry seen(InventoryObject site, String label) {
        Operation update = Operations.update(
                site.attributes().with("label", Value.of("planned")), site, Optional.of(BackendId.of(7)));
        return new UndoEntry(
                update,
                Optional.of(new PriorObject(site.key(), site.attributes().with("label", Value.of(label)))),
                false);
    }

    private static InventoryObject site(int number, String slug) {
        return ObjectBuilder.object("net.site", number)
                .key("slug", slug)
                .with("label", "wanted")
                .build();
    }
}
