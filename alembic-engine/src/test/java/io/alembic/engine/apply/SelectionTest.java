package io.alembic.engine.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.model.Uids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SelectionTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("net.pop")
            .key("code", ScalarType.STRING)
            .type("net.rack")
            .key("name", ScalarType.STRING)
            .key("pop", SchemaBuilder.ref("net.pop"))
            .build();

    private final InventoryObject pop =
            ObjectBuilder.object("net.pop", 1).key("code", "a").build();
    private final InventoryObject rack = ObjectBuilder.object("net.rack", 2)
            .key("name", "A1")
            .key("pop", Value.of(pop.uid().toString()))
            .build();

    @Test
    void leaves_the_others_out_and_lists_them() {
        Selection selection = Selection.only(plan(Operations.create(pop), Operations.create(rack)), uids(pop.uid()));

        assertThat(selection.plan().operations())
                .extracting(planned -> planned.operation().uid())
                .containsExactly(pop.uid());
        assertThat(selection.skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.uid()).isEqualTo(rack.uid()));
        assertThat(selection.plan().schemaPreview()).isEmpty();
    }

    @Test
    void refuses_uids_that_the_plan_does_not_know_all_at_once() {
        assertUsage(
                () -> Selection.only(plan(Operations.create(pop)), uids(Uids.numbered(8), Uids.numbered(9))),
                Uids.numbered(8) + ", " + Uids.numbered(9));
    }

    @Test
    void refuses_an_object_without_the_one_it_refers_to() {
        Plan plan = plan(Operations.create(pop), Operations.create(rack));

        assertThatThrownBy(() -> Selection.only(plan, uids(rack.uid())))
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .asString()
                                .contains(pop.uid().toString()));
    }

    @Test
    void refuses_to_delete_an_object_before_the_one_that_refers_to_it() {
        Plan plan = plan(
                Operations.delete(pop, Optional.of(BackendId.of(1))),
                Operations.delete(rack, Optional.of(BackendId.of(2))));

        assertUsage(() -> Selection.only(plan, uids(pop.uid())), "without others");
        assertThat(Selection.only(plan, uids(rack.uid())).skipped()).hasSize(1);
    }

    @Test
    void what_was_approved_one_by_one_is_not_looked_through() {
        Plan plan = plan(Operations.create(pop), Operations.create(rack));
        Selection selection = Selection.approved(plan, plan.operations().subList(1, 2));

        assertThat(selection.plan().operations()).hasSize(1);
        assertThat(selection.skipped()).isEmpty();
    }

    @Test
    void uids_are_read_from_words_and_files(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("pick"), Uids.numbered(3) + "\n\t" + Uids.numbered(4) + "\n");

        assertThat(UidList.of(List.of(Uids.numbered(1) + "," + Uids.numbered(2)), Optional.of(file)))
                .containsExactly(Uids.numbered(1), Uids.numbered(2), Uids.numbered(3), Uids.numbered(4));
    }

    @Test
    void words_that_are_no_uids_and_files_without_any_are_refused(@TempDir Path folder) throws IOException {
        Path blank = Files.writeString(folder.resolve("blank"), " \n");

        assertUsage(() -> UidList.of(List.of("hello"), Optional.empty()), "--only");
        assertUsage(() -> UidList.of(List.of(), Optional.of(blank)), "blank");
        assertUsage(() -> UidList.of(List.of(), Optional.of(folder.resolve("gone"))), "gone");
    }

    private static NavigableSet<Uid> uids(Uid... uids) {
        return new TreeSet<>(List.of(uids));
    }

    private static Plan plan(Operation... operations) {
        return new Plan(
                SCHEMA,
                List.of(operations).stream().map(PlannedOperation::of).toList(),
                Optional.empty(),
                Optional.of(ProvisionReport.EMPTY),
                Optional.empty(),
                Optional.empty());
    }

    private static void assertUsage(ThrowingCallable call, String words) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.USAGE))
                .hasMessageContaining(words);
    }
}
