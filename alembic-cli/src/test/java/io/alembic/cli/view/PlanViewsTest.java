package io.alembic.cli.view;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Collateral;
import io.alembic.core.plan.DeleteCount;
import io.alembic.core.plan.DeleteSummary;
import io.alembic.core.plan.DriftEntry;
import io.alembic.core.plan.DriftReport;
import io.alembic.core.plan.Evidence;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.plan.LeftAlone;
import io.alembic.core.plan.Matching;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.Plan;
import io.alembic.core.plan.PlanOrigin;
import io.alembic.core.plan.PlanSummary;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.SchemaBuilder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class PlanViewsTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("net.pop")
            .key("code", ScalarType.STRING)
            .text("label")
            .type("net.rack")
            .key("name", ScalarType.STRING)
            .key("pop", ref("net.pop"))
            .build();

    private final InventoryObject pop =
            object("net.pop", 1).key("code", "ams-1").with("label", "New").build();
    private final InventoryObject rack = object("net.rack", 2)
            .key("name", "a1")
            .key("pop", Value.of(pop.uid().toString()))
            .build();
    private final InventoryObject gone =
            object("net.pop", 3).key("code", "gone").build();

    private final Operation update = new Operation.Update(
            pop, List.of(new FieldChange("label", Value.of("Old"), Value.of("New"))), Optional.of(BackendId.of(11)));
    private final Operation delete =
            new Operation.Delete(gone.uid(), gone.type(), gone.key(), Optional.of(BackendId.of(12)));

    @Test
    void tells_counts_and_then_what_happens_to_which_object() {
        Plan plan = plan(new Operation.Create(rack), update, delete);

        assertThat(printed(out -> new PlanTextView(out, Style.PLAIN).show(plan)))
                .isEqualTo("""
                        plan: 1 to create, 1 to update, 1 to delete
                        matching: 1 by state, 2 by key (1 adopted), 1 to create

                        create:
                          net.rack {"name":"a1","pop":"a0000000-0000-4000-8000-000000000001"}

                        update:
                          net.pop {"code":"ams-1"}
                            label: "Old" -> "New"

                        delete:
                          net.pop {"code":"gone"}
                        """);
    }

    @Test
    void an_object_that_changes_its_type_is_told_once() {
        Operation old = new Operation.Delete(rack.uid(), pop.type(), pop.key(), Optional.of(BackendId.of(7)));

        assertThat(printed(out -> new PlanTextView(out, Style.PLAIN).show(plan(new Operation.Create(rack), old))))
                .contains("plan: 1 to create, 0 to update, 1 to delete", "retype:\n  net.pop -> net.rack {")
                .doesNotContain("create:", "delete:");
    }

    @Test
    void deletes_are_told_apart_with_what_goes_along() {
        TypeName cable = new TypeName("net.cable");
        Evidence once = new Evidence(Optional.empty(), Optional.empty(), new TreeSet<>(), true)
                .withCollateral(Collateral.of(Map.of(rack.type(), 3)));
        Operation found = new Operation.Delete(pop.uid(), pop.type(), pop.key(), Optional.of(BackendId.of(7)));
        Plan plan = new Plan(
                SCHEMA,
                List.of(new PlannedOperation(delete, once), PlannedOperation.of(found)),
                Optional.of(new PlanSummary(
                        0,
                        0,
                        2,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new DeleteSummary(
                                new TreeMap<>(Map.of(rack.type(), new DeleteCount(0, 0, 3, 40))),
                                new TreeSet<>(List.of(cable)),
                                List.of(new LeftAlone(pop.type(), Key.of("code", Value.of("x")), Optional.empty())))))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new PlanOrigin("alembic", "sha256:0", true, true)));

        assertThat(printed(out -> new PlanTextView(out, Style.PLAIN).show(plan)))
                .isEqualTo("""
                        plan: 0 to create, 0 to update, 2 to delete
                        and with them: 3 net.rack
                        may go along, not counted: net.cable

                        delete, managed before (1):
                          net.pop {"code":"gone"}
                            and with it: 3 net.rack

                        delete, never managed (1):
                          net.pop {"code":"ams-1"}

                        left alone, never managed (1):
                          net.pop {"code":"x"}
                        """);
        assertThat(PlanMarkdownView.text(plan))
                .containsSubsequence(
                        "and with them: 3 `net.rack`",
                        "not counted: `net.cable`",
                        "delete, managed before: 1",
                        "and with it: 3 `net.rack`",
                        "delete, never managed: 1",
                        "left alone, never managed: 1");
    }

    @Test
    void only_fifty_entries_of_a_section_are_shown() {
        List<Operation> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(new Operation.Create(
                    object("net.pop", i).key("code", "p" + i).build()));
        }

        assertThat(printed(out -> new PlanTextView(out, Style.PLAIN).show(plan(many.toArray(new Operation[0])))))
                .endsWith("  and 10 more\n");
    }

    @Test
    void nothing_in_a_key_reaches_the_terminal_as_a_command() {
        InventoryObject evil =
                object("net.pop", 4).key("code", "\u001b[2J\u009b2J").build();

        assertThat(printed(out -> new PlanTextView(out, Style.PLAIN).show(plan(new Operation.Create(evil)))))
                .doesNotContain("\u001b", "\u009b");
    }

    @Test
    void a_comment_shows_deletes_first_and_references_by_key() {
        String comment = PlanMarkdownView.text(plan(new Operation.Create(rack), update, delete));

        assertThat(comment)
                .containsSubsequence("delete: 1", "`gone`", "update: 1", "`\"Old\"` → `\"New\"`", "create: 1");
        assertThat(comment)
                .contains("`net.rack` `a1 / ams-1`")
                .doesNotContain(pop.uid().toString());
    }

    @Test
    void a_comment_is_never_too_long_and_counts_what_it_leaves_out() {
        List<Operation> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(new Operation.Delete(pop.uid(), pop.type(), pop.key(), Optional.of(BackendId.of(i))));
            many.add(update);
            many.add(new Operation.Create(rack));
        }
        String comment = PlanMarkdownView.text(plan(many.toArray(new Operation[0])));

        assertThat(comment.length()).isLessThanOrEqualTo(65_536);
        assertThat(comment).contains("and 5000 more").endsWith("</details>\n");
    }

    @Test
    void text_with_backticks_stays_code() {
        assertThat(Markdown.code("a``b")).isEqualTo("```a``b```");
        assertThat(Markdown.code("`")).isEqualTo("`` ` ``");
    }

    @Test
    void a_drift_report_is_told_whole() {
        DriftEntry extra = new DriftEntry(gone.type(), gone.key(), gone.uid(), Optional.empty(), List.of());
        DriftReport report = new DriftReport(
                List.of(),
                List.of(),
                List.of(extra),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(new Matching(1, 0, 0, 0)));

        assertThat(printed(out -> new DriftTextView(out, Style.PLAIN).show(report)))
                .isEqualTo("""
                        drift: 0 changed, 0 missing, 1 extra

                        extra:
                          net.pop {"code":"gone"}

                        matching: 1 by state, 0 by key, 0 to create
                        """);
    }

    private static Plan plan(Operation... operations) {
        return new Plan(
                SCHEMA,
                List.of(operations).stream().map(PlannedOperation::of).toList(),
                Optional.of(new PlanSummary(0, 0, 0, Optional.empty(), Optional.of(new Matching(1, 2, 1, 1)))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String printed(Consumer<PrintStream> view) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            view.accept(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
