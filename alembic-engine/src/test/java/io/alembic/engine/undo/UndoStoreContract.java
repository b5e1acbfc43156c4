package io.alembic.engine.undo;

import static io.alembic.core.schema.ScalarType.SLUG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Effects;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.undo.PriorObject;
import io.alembic.core.undo.UndoEntry;
import io.alembic.core.undo.UndoRecord;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every place of undo records does. */
public abstract class UndoStoreContract {

    protected static final BackendIdentity BACKEND = new BackendIdentity("generic", "http://127.0.0.1:18761");

    /** Stores of one place, each as another run would see it. */
    protected abstract UndoStore store();

    /** Leaves something in the place of the record that is none. */
    protected abstract void damage();

    @Test
    void where_nothing_was_applied_there_is_no_record() {
        assertThat(store().last(BACKEND)).isEmpty();
    }

    @Test
    void a_record_is_found_by_a_later_run_as_it_was_kept() {
        UndoRecord record = record(BACKEND, 3);
        store().keep(record);

        assertThat(store().last(BACKEND)).contains(record);
    }

    @Test
    void the_last_record_takes_the_place_of_the_one_before() {
        UndoStore store = store();
        store.keep(record(BACKEND, 3));
        store.keep(record(BACKEND, 1));

        assertThat(store.last(BACKEND)).contains(record(BACKEND, 1));
        assertThat(store().last(BACKEND)).contains(record(BACKEND, 1));
    }

    @Test
    void each_backend_has_a_record_of_its_own() {
        BackendIdentity other = new BackendIdentity("generic", "http://other");
        store().keep(record(BACKEND, 2));
        store().keep(record(other, 1));

        assertThat(store().last(BACKEND)).contains(record(BACKEND, 2));
        assertThat(store().last(other)).contains(record(other, 1));
        assertThat(store().last(new BackendIdentity("generic", "http://third"))).isEmpty();
    }

    @Test
    void a_large_record_is_kept_whole() {
        UndoRecord large = record(BACKEND, 5_000);
        store().keep(large);

        assertThat(store().last(BACKEND)).contains(large);
    }

    @Test
    void what_is_no_record_is_told_and_not_taken_for_none() {
        store().keep(record(BACKEND, 1));
        damage();

        assertThatThrownBy(() -> store().last(BACKEND)).isInstanceOfSatisfying(AlembicException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.FAILURE);
            assertThat(failure).hasMessageContaining("cannot read the undo record");
            assertThat(failure).hasMessageContaining(BACKEND.scopeName());
        });
    }

    private static UndoRecord record(BackendIdentity backend, int entries) {
        return new UndoRecord(
                backend,
                "0123456789abcdef",
                true,
                Optional.of(Effects.DRIVE),
                ProvisionReport.EMPTY,
                SchemaBuilder.schema()
                        .type("net.site")
                        .key("slug", SLUG)
                        .text("label")
                        .build(),
                new TreeMap<>(),
                IntStream.range(0, entries).mapToObj(UndoStoreContract::entry).toList(),
                List.of());
    }

    /** With what a database that knows JSON would spell otherwise. */
    private static UndoEntry entry(int number) {
        InventoryObject site = ObjectBuilder.object("net.site", number)
                .key("slug", "site-" + number)
                .with("label", Value.of("na\u0000me \u00e9"))
                .with("height", new DecimalValue("1.50"))
                .build();
        return new UndoEntry(
                Operations.delete(site, Optional.of(BackendId.of(number))),
                Optional.of(new PriorObject(site.key(), site.attributes())),
                false);
    }
}
