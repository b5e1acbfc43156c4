package io.alembic.document.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.Lineage;
import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Collateral;
import io.alembic.core.plan.DeleteCount;
import io.alembic.core.plan.DeleteSummary;
import io.alembic.core.plan.Effects;
import io.alembic.core.plan.Evidence;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.KnownObject;
import io.alembic.core.plan.LeftAlone;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlanOrigin;
import io.alembic.core.plan.PlanSummary;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.plan.StateContext;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PlanCodecTest {

    private static final String UID = "b0000000-0000-4000-8000-000000000001";
    private static final String OBJECT =
            "{\"uid\":\"" + UID + "\",\"type\":\"net.pop\",\"key\":{\"code\":\"a\"},\"attrs\":{}}";

    private final InventoryObject pop = new InventoryObject(
            Uid.of(UID),
            new TypeName("net.pop"),
            Key.of("code", Value.of("a")),
            MapValue.of("n", new DecimalValue("1.5")));
    private final Operation update = new Operation.Update(
            pop, List.of(new FieldChange("n", Value.ofNull(), new DecimalValue("1.5"))), Optional.of(BackendId.of(11)));
    private final Operation delete =
            new Operation.Delete(pop.uid(), pop.type(), pop.key(), Optional.of(BackendId.of("x")));

    @Test
    void the_wire_form_of_an_operation_is_bare_and_in_order() {
        assertThat(compact(out -> OperationCodec.write(out, update)))
                .isEqualTo(
                        "{\"op\":\"update\",\"uid\":\"" + UID + "\",\"type_name\":\"net.pop\",\"desired\":{\"uid\":\""
                                + UID + "\",\"type\":\"net.pop\",\"key\":{\"code\":\"a\"},\"attrs\":{\"n\":1.5}},"
                                + "\"changes\":[{\"field\":\"n\",\"from\":null,\"to\":1.5}],\"backend_id\":11}");
    }

    @ParameterizedTest
    @EnumSource
    void a_plan_reads_back_with_all_its_evidence(DocumentFormat format) {
        Plan plan = plan();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DocumentWriter out = Documents.writer(bytes, format)) {
            PlanCodec.write(out, plan);
        }

        assertThat(PlanCodec.read(DocumentSource.of("plan", bytes.toByteArray()), format))
                .isEqualTo(plan);
    }

    @Test
    void the_compatible_form_holds_nothing_of_ours() {
        assertThat(compact(out -> PlanCodec.writeCompatible(out, plan()))).doesNotContain("extensions");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\u0001',
            delimiter = '|',
            value = {
                "create | ,\"desired\":OBJECT,\"backend_id\":null | create | backend_id",
                "create | ,\"desired\":OBJECT,\"changes\":[] | changes | changes",
                "update | ,\"desired\":OBJECT | needs | changes",
                "update | ,\"desired\":OBJECT,\"changes\":[{\"field\":\"a\",\"from\":1,\"to\":2,\"by\":3}] | a change | by",
                "delete | ,\"desired\":OBJECT | delete | desired",
                "delete | ,\"key\":{},\"backend_id\":-1 | backend_id | whole number",
                "drop | | create, update or delete | drop",
            })
    void an_operation_that_is_not_as_it_should_be_is_refused(String kind, String rest, String first, String second) {
        String more = rest == null ? "" : rest.replace("OBJECT", OBJECT);
        String text = "{\"schema\":{},\"ops\":[\n{\"op\":\"" + kind + "\",\"uid\":\"" + UID
                + "\",\"type_name\":\"net.pop\"" + more + "}]}";

        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(AlembicException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID_INPUT);
            assertThat(failure.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.toString()).contains(first, second);
                assertThat(problem.position().orElseThrow().line()).isEqualTo(2);
            });
        });
    }

    @Test
    void an_operation_that_contradicts_itself_is_refused() {
        String text = "{\"schema\":{},\"ops\":[{\"op\":\"create\",\"uid\":\"" + UID
                + "\",\"type_name\":\"net.rack\",\"desired\":" + OBJECT + "}]}";

        assertThatThrownBy(() -> read(text)).hasMessageContaining("net.rack").hasMessageContaining("net.pop");
    }

    @Test
    void what_others_put_under_extensions_is_passed_over() {
        Plan plan = read("{\"schema\":{},\"ops\":[{\"op\":\"create\",\"uid\":\"" + UID
                + "\",\"type_name\":\"net.pop\",\"desired\":" + OBJECT
                + ",\"extensions\":{\"source\":7,\"theirs\":[]}}],"
                + "\"extensions\":{\"theirs\":true,\"bindings\":[7,{\"uid\":\"x\"}]}}");

        assertThat(plan.origin()).isEmpty();
        assertThat(plan.known()).isEmpty();
        assertThat(plan.operations().get(0).evidence()).isEqualTo(Evidence.NONE);
    }

    @Test
    void a_plan_of_a_later_format_is_refused() {
        assertThatThrownBy(() -> read("{\"schema\":{},\"ops\":[],\"extensions\":{\"format\":2}}"))
                .hasMessageContaining("format 2");
    }

    @Test
    void members_nobody_knows_are_refused_at_the_top_and_in_the_summary() {
        assertThatThrownBy(() -> read("{\"schema\":{},\"ops\":[],\"op\":1}")).hasMessageContaining("\"op\"");
        assertThatThrownBy(() -> read(
                        "{\"schema\":{},\"ops\":[],\"summary\":{\"create\":0,\"update\":0,\"delete\":0,\"retype\":1}}"))
                .hasMessageContaining("\"retype\"");
        assertThatThrownBy(() -> read("{\"schema\":{}}")).hasMessageContaining("\"ops\"");
    }

    private Plan plan() {
        Evidence evidence = new Evidence(
                Optional.of(new SourcePosition("inventory.yaml", 3, 5)),
                Optional.of("2026-01-01"),
                new TreeSet<>(),
                false);
        Evidence managed = new Evidence(
                        Optional.empty(),
                        Optional.empty(),
                        new TreeSet<>(List.of(pop.uid())),
                        true,
                        MapValue.of("label", Value.of("old")))
                .withCollateral(new Collateral(
                        new TreeMap<>(Map.of(new TypeName("net.rack"), 3)),
                        new TreeSet<>(List.of(new TypeKey(new TypeName("net.rack"), pop.key())))));
        DeleteSummary deletes = new DeleteSummary(
                new TreeMap<>(Map.of(pop.type(), new DeleteCount(1, 1, 0, 4))),
                new TreeSet<>(List.of(new TypeName("net.cable"))),
                List.of(new LeftAlone(pop.type(), Key.of("code", Value.of("b")), Optional.of(BackendId.of(7)))));
        StateContext state = new StateContext(
                "local",
                "state.json",
                true,
                new BackendIdentity("file", "demo"),
                1,
                Optional.of(new Lineage(UUID.fromString("00000000-0000-4000-8000-00000000000a"), 7)));
        return new Plan(
                Schema.EMPTY,
                List.of(new PlannedOperation(update, evidence), new PlannedOperation(delete, managed)),
                Optional.of(new PlanSummary(0, 1, 1, Optional.of(state), Optional.empty(), Optional.of(deletes))),
                Optional.of(ProvisionReport.EMPTY),
                Optional.of(Effects.DRIVE),
                Optional.of(new PlanOrigin("alembic test", "sha256:00", true, false)),
                List.of(new KnownObject(pop.type(), pop.uid(), Key.of("code", Value.of("b")), BackendId.of(7))));
    }

    private static Plan read(String text) {
        return PlanCodec.read(DocumentSource.of("plan.json", text), DocumentFormat.JSON);
    }

    private static String compact(Consumer<DocumentWriter> document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DocumentWriter out = Documents.compactJson(bytes)) {
            document.accept(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
