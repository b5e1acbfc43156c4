package io.alembic.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.plan.Effects;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.plan.ProvisionChange;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.schema.Schema;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.Operations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class GuardTest {

    private static final Backend READ_ONLY =
            new Backend.ReadOnly(new BackendIdentity("a", "b"), request -> Observation.of(List.of()), () -> {});
    private static final Backend WRITE_ONLY = new Backend.WriteOnly(
            new BackendIdentity("a", "b"),
            (request, listener) -> ProvisionReport.EMPTY,
            SchemaProvisioner.NOTHING_TO_DO,
            () -> {});

    @Test
    void deletes_are_named_with_their_keys_and_ids() {
        Operation delete = Operations.delete(
                ObjectBuilder.object("net.pop", 1).key("code", "old-1").build(), Optional.of(BackendId.of(12)));

        assertRefused(() -> DeleteGuard.checkObjects(plan(List.of(delete), Optional.empty())), "--allow-delete");
        assertThatThrownBy(() -> DeleteGuard.checkObjects(plan(List.of(delete), Optional.empty())))
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .asString()
                                .contains("net.pop {\"code\":\"old-1\"}", "12"));
    }

    @Test
    void schema_deletes_are_named_and_nothing_is_provisioned() {
        ProvisionReport preview = ProvisionReport.of(Map.of(
                ProvisionChange.DELETED_OBJECT_TYPES, List.of("net.link"),
                ProvisionChange.DELETED_OBJECT_FIELDS, List.of("net.pop.color")));
        CountingProvisioner provisioner = new CountingProvisioner(Optional.of(preview));

        assertThatThrownBy(() -> SchemaProvisioning.ensure(provisioner, Schema.EMPTY, false))
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.message())
                                .containsExactly("type net.link", "field net.pop.color"));
        assertThat(provisioner.ensured).isZero();
        assertThat(SchemaProvisioning.ensure(provisioner, Schema.EMPTY, true)).isEqualTo(preview);
    }

    @Test
    void a_backend_that_cannot_preview_is_provisioned_only_when_deletes_are_allowed() {
        CountingProvisioner provisioner = new CountingProvisioner(Optional.empty());

        assertRefused(() -> SchemaProvisioning.ensure(provisioner, Schema.EMPTY, false), "--allow-delete");
        SchemaProvisioning.ensure(provisioner, Schema.EMPTY, true);
        assertThat(provisioner.ensured).isOne();
    }

    @Test
    void a_plan_is_for_backends_of_the_role_it_was_made_for() {
        assertRefused(() -> RoleGuard.checkWritable(READ_ONLY), "read-only");
        assertRefused(
                () -> RoleGuard.checkEffects(plan(List.of(), Optional.of(Effects.DRIVE)), WRITE_ONLY), "\"drive\"");
        assertThatCode(() -> RoleGuard.checkEffects(plan(List.of(), Optional.empty()), WRITE_ONLY))
                .doesNotThrowAnyException();
    }

    @Test
    void a_provisioner_that_never_deletes_needs_no_preview() {
        CountingProvisioner harmless = new CountingProvisioner(Optional.empty()) {
            @Override
            public boolean mayDelete() {
                return false;
            }
        };

        SchemaProvisioning.ensure(harmless, Schema.EMPTY, false);

        assertThat(harmless.ensured).isEqualTo(1);
    }

    private static Plan plan(List<Operation> operations, Optional<Effects> effects) {
        return new Plan(
                Schema.EMPTY,
                operations.stream().map(PlannedOperation::of).toList(),
                Optional.empty(),
                Optional.empty(),
                effects,
                Optional.empty());
    }

    private static void assertRefused(ThrowingCallable call, String words) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.REFUSED))
                .hasMessageContaining(words);
    }

    private static class CountingProvisioner implements SchemaProvisioner {

        private final Optional<ProvisionReport> preview;
        private int ensured;

        CountingProvisioner(Optional<ProvisionReport> preview) {
            this.preview = preview;
        }

        @Override
        public Optional<ProvisionReport> preview(Schema schema) {
            return preview;
        }

        @Override
        public ProvisionReport ensure(Schema schema) {
            ensured++;
            return preview.orElse(ProvisionReport.EMPTY);
        }
    }
}
