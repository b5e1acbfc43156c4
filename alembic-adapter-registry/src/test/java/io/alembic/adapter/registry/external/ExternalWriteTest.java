package io.alembic.adapter.registry.external;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Backend;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.ProvisionChange;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.write.RecordedOutcomes;
import io.alembic.testkit.write.WriteSteps;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ExternalWriteTest {

    private static final Schema SCHEMA =
            SchemaBuilder.schema().type("net.pop").key("code", ScalarType.SLUG).build();
    private static final String UID_1 = "a0000000-0000-4000-8000-000000000001";
    private static final String UID_2 = "a0000000-0000-4000-8000-000000000002";

    private final InventoryObject first = object("net.pop", 1).key("code", "a").build();
    private final InventoryObject second = object("net.pop", 2).key("code", "b").build();
    private final RecordedOutcomes outcomes = new RecordedOutcomes();

    @TempDir
    private Path folder;

    private ScriptedAdapter adapter;

    @BeforeEach
    void makeAdapter() {
        adapter = new ScriptedAdapter(folder);
    }

    @Test
    void outcomes_follow_the_report_and_a_pair_on_one_object_takes_two_entries() {
        ProvisionReport report = write(
                """
                {"applied":[{"uid":"%s","type_name":"net.pop","backend_id":7},
                 {"uid":"%s","type_name":"net.pop"},{"uid":"%s","type_name":"net.pop","backend_id":7}],
                 "provision":{"created_tags":["x"]},"previously_applied_count":0}
                """.formatted(UID_1, UID_2, UID_1),
                List.of(
                        Operations.create(first),
                        Operations.create(second),
                        Operations.update(MapValue.EMPTY, first, Optional.empty())));

        assertThat(outcomes.id(0)).contains(BackendId.of(7));
        assertThat(outcomes.id(1)).as("an id left out unbinds").isEmpty();
        assertThat(outcomes.id(2)).contains(BackendId.of(7));
        assertThat(report).isEqualTo(ProvisionReport.of(Map.of(ProvisionChange.CREATED_TAGS, List.of("x"))));
        assertThat(adapter.notices().warnings()).isEmpty();
    }

    @Test
    void what_the_report_leaves_out_counts_as_done_and_is_said() {
        write(
                "{}",
                List.of(
                        Operations.create(first),
                        Operations.update(MapValue.EMPTY, second, Optional.of(BackendId.of(4)))));

        assertThat(outcomes.id(0)).isEmpty();
        assertThat(outcomes.id(1)).contains(BackendId.of(4));
        assertThat(adapter.notices().warnings()).singleElement().asString().endsWith(": 2");
    }

    @Test
    void what_the_report_invents_is_said() {
        write("{\"resumed\":[{\"uid\":\"" + UID_1 + "\",\"type_name\":\"net.pop\",\"backend_id\":1}]}", List.of());

        assertThat(outcomes.size()).isZero();
        assertThat(adapter.notices().warnings()).singleElement().asString().contains("not asked for");
    }

    @Test
    void a_report_with_an_unknown_key_is_refused_by_name() {
        assertThatThrownBy(() -> write("{\"aplied\":[]}", List.of()))
                .hasMessageStartingWith("deserialize external adapter write result: unknown key \"aplied\"");
        assertThatThrownBy(() -> write("{\"applied\":[{\"uid\":\"" + UID_1 + "\",\"type\":\"t\"}]}", List.of()))
                .hasMessageStartingWith("deserialize external adapter write result: applied 0: unknown key \"type\"");
    }

    @Test
    void a_failure_reports_nothing() {
        Backend backend = adapter.openAdapter("fail 'the store refused op 1'");

        assertThatThrownBy(() -> backend.emitter()
                        .orElseThrow()
                        .write(WriteSteps.request(SCHEMA, Bindings.EMPTY, List.of(Operations.create(first))), outcomes))
                .hasMessage("the store refused op 1");
        assertThat(outcomes.size()).isZero();
    }

    private ProvisionReport write(String report, List<Operation> operations) {
        Backend backend = adapter.openAdapter("answer '" + report + "'");
        assertThat(backend.emitter().orElseThrow().reportsAsItGoes()).isFalse();
        return backend.emitter().orElseThrow().write(WriteSteps.request(SCHEMA, Bindings.EMPTY, operations), outcomes);
    }
}
