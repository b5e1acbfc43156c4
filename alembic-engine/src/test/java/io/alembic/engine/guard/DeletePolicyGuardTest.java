package io.alembic.engine.guard;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Observation;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Collateral;
import io.alembic.core.plan.DeleteCount;
import io.alembic.core.plan.DeleteSummary;
import io.alembic.core.plan.Evidence;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlanSummary;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.policy.DeleteLimit;
import io.alembic.core.policy.DeletePolicy;
import io.alembic.core.policy.Glob;
import io.alembic.core.policy.Protection;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan: of 10 devices two go, with 40 of 400 ports, one port protected. */
final class DeletePolicyGuardTest {

    private static final TypeName DEVICE = new TypeName("net.device");
    private static final TypeName PORT = new TypeName("net.port");

    private final InventoryObject first =
            object("net.device", 1).key("name", "a").build();
    private final InventoryObject second =
            object("net.device", 2).key("name", "b").build();
    private final TypeKey port = object("net.port", 3).key("name", "p").build().typeKey();
    private final PlannedOperation managed = delete(first, true, 24, List.of());
    private final PlannedOperation found = delete(second, false, 20, List.of(port));
    private final DeleteSummary summary = new DeleteSummary(
            new TreeMap<>(Map.of(DEVICE, new DeleteCount(2, 1, 0, 10), PORT, new DeleteCount(0, 0, 40, 400))),
            new TreeSet<>(),
            List.of());

    @ParameterizedTest
    @ValueSource(strings = {"42", "43", "20%", "100%"})
    void a_limit_that_is_kept_lets_a_plan_pass(String limit) {
        assertThatCode(() -> DeleteGuard.checkLimit(whole(), limitedTo(limit))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "41", "19%", "0%"})
    void what_goes_along_counts_and_the_count_to_type_is_named(String limit) {
        assertThatThrownBy(() -> DeleteGuard.checkLimit(whole(), limitedTo(limit)))
                .hasMessageStartingWith("42 objects would be gone")
                .hasMessageEndingWith("pass --max-deletes 42")
                .isInstanceOfSatisfying(AlembicException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(ErrorKind.REFUSED);
                    assertThat(refused.problems())
                            .extracting(Problem::message)
                            .containsExactly(
                                    "net.device: 2 of 10", "net.port: 40 of 400, 40 of them along with others");
                });
    }

    @Test
    void the_named_count_lets_the_plan_pass() {
        assertThatThrownBy(() -> DeleteGuard.checkLimit(whole(), limitedTo("1")))
                .hasMessageContaining("42");
        assertThatCode(() -> DeleteGuard.checkLimit(whole(), limitedTo("42"))).doesNotThrowAnyException();
    }

    @Test
    void of_a_part_of_a_plan_only_what_goes_with_that_part_counts() {
        Plan part = plan(List.of(managed), Optional.of(summary));

        assertThatCode(() -> DeleteGuard.checkLimit(part, limitedTo("25"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> DeleteGuard.checkLimit(part, limitedTo("24")))
                .hasMessageEndingWith("pass --max-deletes 25");
    }

    @Test
    void a_percentage_of_nobody_knows_how_many_is_not_kept() {
        Plan foreign = plan(List.of(managed), Optional.empty());

        assertThatThrownBy(() -> DeleteGuard.checkLimit(foreign, limitedTo("100%")))
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::message)
                                .contains("net.device: 1 (the plan does not say of how many)"));
    }

    @Test
    void a_plan_without_deletes_keeps_every_limit() {
        assertThatCode(() -> DeleteGuard.checkLimit(plan(List.of(), Optional.empty()), limitedTo("0%")))
                .doesNotThrowAnyException();
    }

    @Test
    void what_takes_something_protected_along_is_forbidden_too() {
        assertThat(ProtectionGuard.findings(whole(), Protection.NOTHING))
                .extracting(Problem::message)
                .containsExactly(
                        "delete net.device {\"name\":\"b\"}: it takes net.port {\"name\":\"p\"} along, which is protected");
        assertThat(ProtectionGuard.findings(whole(), protecting("net.port")))
                .extracting(Problem::message)
                .containsExactly(
                        "delete net.device {\"name\":\"a\"}: it takes 24 net.port along, which are protected",
                        "delete net.device {\"name\":\"b\"}: it takes net.port {\"name\":\"p\"} along, which is protected");
    }

    @Test
    void apply_refuses_what_is_protected() {
        DeletePolicy policy = new DeletePolicy(Optional.empty(), protecting("net.dev*"), false);

        assertThatThrownBy(() ->
                        DeleteGuard.checkPolicy(plan(List.of(managed), Optional.of(summary)), policy, Bindings.EMPTY))
                .hasMessageContaining("alembic.yaml protects")
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::message)
                                .containsExactly("delete net.device {\"name\":\"a\"}: it is protected"));
    }

    @Test
    void what_state_binds_by_now_is_owned_though_the_plan_does_not_say_so() {
        DeletePolicy owned = new DeletePolicy(Optional.empty(), Protection.NOTHING, true);
        Plan plan = plan(List.of(delete(second, false, 0, List.of())), Optional.empty());
        Bindings bindings = new Bindings(Map.of(DEVICE, Map.of(second.uid(), BackendId.of(7))));

        assertThatCode(() -> DeleteGuard.checkPolicy(plan, owned, bindings)).doesNotThrowAnyException();
        assertThatThrownBy(() -> DeleteGuard.checkPolicy(plan, owned, Bindings.EMPTY))
                .hasMessageContaining("never managed");
    }

    @Test
    void nothing_is_deleted_of_a_type_that_was_not_read_whole() {
        Observation observation = Observation.of(List.of()).withIncomplete(DEVICE, "the service gave no total");

        assertThatThrownBy(() -> CompletenessGuard.check(whole(), observation))
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::message)
                                .containsExactly("net.device: 2 deletes, but the service gave no total"));
        assertThatCode(() -> CompletenessGuard.check(
                        whole(), Observation.of(List.of()).withIncomplete(PORT, "the service gave no total")))
                .doesNotThrowAnyException();
    }

    private Plan whole() {
        return plan(List.of(managed, found), Optional.of(summary));
    }

    private static Plan plan(List<PlannedOperation> operations, Optional<DeleteSummary> deletes) {
        return new Plan(
                Schema.EMPTY,
                operations,
                Optional.of(new PlanSummary(0, 0, operations.size(), Optional.empty(), Optional.empty(), deletes)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static PlannedOperation delete(
            InventoryObject object, boolean isManaged, int ports, List<TypeKey> guarded) {
        Collateral collateral = ports == 0
                ? Collateral.NONE
                : new Collateral(new TreeMap<>(Map.of(PORT, ports)), new TreeSet<>(guarded));
        return new PlannedOperation(
                new Operation.Delete(object.uid(), object.type(), object.key(), Optional.of(BackendId.of(7))),
                new Evidence(Optional.empty(), Optional.empty(), new TreeSet<>(), isManaged)
                        .withCollateral(collateral));
    }

    private static DeletePolicy limitedTo(String limit) {
        return new DeletePolicy(DeleteLimit.parse(limit), Protection.NOTHING, false);
    }

    private static Protection protecting(String type) {
        return new Protection(List.of(new Glob(type)), List.of());
    }
}
