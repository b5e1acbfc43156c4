package io.alembic.adapter.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.netbox.NetBoxStub;
import io.alembic.testkit.server.StubAnswer;
import io.alembic.testkit.write.RecordedOutcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class NetBoxWritingTest {

    private final MakersOnStub makers = new MakersOnStub();
    private final NetBoxStub stub = makers.stub;
    private final Converged converged = makers.converged;

    @AfterEach
    void stop() {
        makers.close();
    }

    @Test
    void one_bad_object_among_many_fails_alone_and_names_the_field() {
        List<Operation> creates = makers(250);
        creates.set(77, Operations.create(maker(77, "n".repeat(300))));

        RecordedOutcomes outcomes = converged.write(creates);

        assertThat(outcomes.failure(77).fieldErrors()).extracting("field").containsExactly("name");
        assertThat(outcomes.failure(77)).hasMessageContaining("a0000000-0000-4000-8000-00000000004d");
        assertThat(IntStream.range(0, 250).filter(index -> index != 77))
                .allMatch(index -> outcomes.id(index).isPresent());
        assertThat(stub.writes()).hasSizeLessThan(10);
    }

    @Test
    void a_create_whose_answer_was_lost_is_looked_for_and_not_repeated() {
        stub.dropAnswers(1);

        RecordedOutcomes outcomes = converged.write(makers(2));

        assertThat(outcomes.how(0)).isEqualTo(AppliedBy.WRITING);
        assertThat(stub.ids("dcim.manufacturer")).hasSize(2);
        assertThat(stub.writes()).hasSize(1);
    }

    @Test
    void fewer_than_a_thousand_objects_take_ten_requests_and_a_page_to_read() {
        converged.write(makers(999));
        assertThat(stub.writes()).hasSize(10);
        int before = stub.received().size();

        assertThat(converged.read()).hasSize(999);

        assertThat(stub.received().subList(before, stub.received().size()))
                .extracting(request -> request.query() + request.body())
                .filteredOn(asked -> asked.contains("rows:") || asked.contains("start=0"))
                .singleElement()
                .asString()
                .contains("{id last_updated description name slug}");
    }

    @Test
    void no_row_is_lost_where_the_server_sends_fewer_than_asked_for() {
        converged.write(makers(120));
        stub.capPages(50);

        assertThat(converged.read()).hasSize(120);
    }

    @Test
    void an_update_sends_what_changes_and_the_plan_that_it_is_of() {
        InventoryObject maker = maker(1, "one");
        converged.write(List.of(Operations.create(maker)));
        InventoryObject changed = new InventoryObject(
                maker.uid(), maker.type(), maker.key(), maker.attributes().with("name", Value.of("two")));

        converged.write(List.of(Operations.update(
                maker.attributes(), changed, converged.bindings().idOf(maker.type(), maker.uid()))));

        MapValue sent = stub.writes()
                .get(1)
                .json()
                .asList()
                .orElseThrow()
                .elements()
                .get(0)
                .asMap()
                .orElseThrow();
        assertThat(sent.names()).containsExactly("changelog_message", "id", "name");
        assertThat(sent.getOrNull("changelog_message").asText().orElseThrow()).startsWith("alembic plan ");
    }

    @Test
    void a_page_of_html_is_told_as_what_it_is() {
        converged.write(makers(1));
        stub.answerInstead(
                1,
                request -> request.method().equals("PATCH"),
                StubAnswer.html(403, "<html>Forbidden by proxy</html>"));
        InventoryObject maker = maker(0, "name 0");
        InventoryObject changed = new InventoryObject(
                maker.uid(), maker.type(), maker.key(), maker.attributes().with("name", Value.of("x")));

        RecordedOutcomes outcomes = converged.write(List.of(Operations.update(
                maker.attributes(), changed, converged.bindings().idOf(maker.type(), maker.uid()))));

        assertThat(outcomes.failure(0).failure()).isEqualTo(BackendFailure.REFUSED);
        assertThat(outcomes.failure(0))
                .hasMessageContaining("Forbidden by proxy")
                .hasMessageContaining("403");
    }

    private static List<Operation> makers(int count) {
        List<Operation> creates = new ArrayList<>();
        IntStream.range(0, count).forEach(number -> creates.add(Operations.create(maker(number, "name " + number))));
        return creates;
    }

    private static InventoryObject maker(int number, String name) {
        return MakersOnStub.maker(number, name, Value.ofNull());
    }
}
