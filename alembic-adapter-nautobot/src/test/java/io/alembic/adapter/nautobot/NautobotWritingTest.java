package io.alembic.adapter.nautobot;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.fault.Fault;
import io.alembic.testkit.fault.FaultProxy;
import io.alembic.testkit.fault.Faults;
import io.alembic.testkit.fault.Passing;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.nautobot.NautobotStub;
import io.alembic.testkit.write.RecordedOutcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class NautobotWritingTest {

    private static final Schema MAKERS = SchemaBuilder.schema()
            .type("dcim.manufacturer")
            .key("name", ScalarType.STRING)
            .text("description")
            .build();

    private NautobotStub stub;
    private Backend backend;

    @BeforeEach
    void open() {
        stub = NautobotStub.start();
        backend = StubbedNautobot.open(stub);
    }

    @AfterEach
    void close() {
        backend.close();
        stub.close();
    }

    @Test
    void one_bad_object_among_many_fails_alone_and_names_the_field() {
        List<Operation> creates = new ArrayList<>();
        IntStream.range(0, 250).forEach(number -> creates.add(Operations.create(maker(number, "x"))));
        creates.set(
                77,
                Operations.create(object("dcim.manufacturer", 77)
                        .key("name", "n".repeat(300))
                        .build()));
        long before = stub.requests();

        RecordedOutcomes outcomes = new Converged(backend, MAKERS).write(creates);

        assertThat(outcomes.failure(77).fieldErrors()).extracting("field").containsExactly("name");
        assertThat(outcomes.failure(77)).hasMessageContaining("a0000000-0000-4000-8000-00000000004d");
        assertThat(IntStream.range(0, 250).filter(index -> index != 77))
                .allMatch(index -> outcomes.id(index).isPresent());
        assertThat(stub.requests() - before).isLessThan(15);
    }

    @Test
    void a_create_whose_answer_was_lost_is_looked_for_and_not_repeated() {
        Converged converged = new Converged(backend, MAKERS);
        stub.dropAnswers(1);

        RecordedOutcomes outcomes = converged.write(List.of(Operations.create(maker(1, "x"))));

        assertThat(outcomes.how(0)).isEqualTo(AppliedBy.WRITING);
        assertThat(converged.read()).hasSize(1);
    }

    @Test
    void a_create_whose_answer_was_lost_is_looked_for_by_its_key_where_the_server_chooses_ids() {
        stub.chooseIds();
        stub.allowTwins();
        Converged converged = new Converged(backend, MAKERS);
        stub.dropAnswers(1);

        RecordedOutcomes outcomes =
                converged.write(List.of(Operations.create(maker(1, "x")), Operations.create(maker(2, "x"))));

        assertThat(converged.read())
                .hasSize(2)
                .extracting(each -> each.id().orElseThrow())
                .containsExactlyInAnyOrder(
                        outcomes.id(0).orElseThrow(), outcomes.id(1).orElseThrow());
    }

    @Test
    void a_second_answer_to_a_write_is_not_taken_for_that_of_the_next() {
        Schema schema = SchemaBuilder.schema()
                .type("dcim.manufacturer")
                .key("name", ScalarType.STRING)
                .type("dcim.platform")
                .key("name", ScalarType.STRING)
                .build();
        InventoryObject maker = object("dcim.manufacturer", 1).key("name", "x").build();
        InventoryObject platform = object("dcim.platform", 2).key("name", "x").build();
        try (FaultProxy proxy = FaultProxy.start(stub.url(), writes(Fault.ANSWERED_TWICE), Passing.UNSEEN);
                Backend behind = behind(proxy)) {
            Converged converged = new Converged(behind, schema);

            RecordedOutcomes outcomes = converged.write(List.of(Operations.create(maker), Operations.create(platform)));
            assertThat(outcomes.id(0)).contains(BackendId.of(maker.uid().toString()));
            assertThat(outcomes.id(1)).contains(BackendId.of(platform.uid().toString()));

            assertThat(converged.write(List.of(delete(maker), delete(platform))).allApplied())
                    .isTrue();
            assertThat(converged.read()).isEmpty();
        }
    }

    @Test
    void a_delete_answered_with_something_else_is_looked_at_again() {
        Converged converged = new Converged(backend, MAKERS);
        InventoryObject maker = maker(1, "x");
        converged.write(List.of(Operations.create(maker)));
        AtomicBoolean happened = new AtomicBoolean();
        Faults aReadIsAnsweredTwice = request ->
                !request.isWrite() && request.body().contains(maker.uid().toString()) && !happened.getAndSet(true)
                        ? Optional.of(Fault.ANSWERED_TWICE)
                        : Optional.empty();
        try (FaultProxy proxy = FaultProxy.start(stub.url(), aReadIsAnsweredTwice, Passing.UNSEEN);
                Backend behind = behind(proxy)) {
            assertThat(new Converged(behind, MAKERS)
                            .write(List.of(delete(maker)))
                            .allApplied())
                    .isTrue();
        }
        assertThat(converged.read()).isEmpty();
    }

    @Test
    void an_update_of_what_is_gone_fails_and_the_others_of_its_batch_do_not() {
        Converged converged = new Converged(backend, MAKERS);
        converged.write(List.of(Operations.create(maker(1, "x"))));

        RecordedOutcomes outcomes = converged.write(List.of(update(1), update(2)));

        assertThat(outcomes.id(0)).isPresent();
        assertThat(outcomes.failure(1)).hasMessageContaining("any more");
    }

    @Test
    void a_field_that_the_server_ignores_is_a_failure() {
        Schema schema = SchemaBuilder.schema()
                .type("dcim.manufacturer")
                .key("name", ScalarType.STRING)
                .field("rating", ScalarType.INT)
                .build();
        InventoryObject maker = object("dcim.manufacturer", 1)
                .key("name", "a")
                .with("rating", Value.of(5))
                .build();

        RecordedOutcomes outcomes = new Converged(backend, schema).write(List.of(Operations.create(maker)));

        assertThat(outcomes.failure(0)).hasMessageContaining("did not store rating");
    }

    @Test
    void objects_that_are_named_by_text_are_written_before_those_that_name_them() {
        Schema schema = SchemaBuilder.schema()
                .type("ipam.ip_address")
                .key("address", ScalarType.CIDR)
                .field("namespace", ScalarType.STRING)
                .field("status", ScalarType.STRING)
                .type("ipam.namespace")
                .key("name", ScalarType.STRING)
                .type("ipam.prefix")
                .key("prefix", ScalarType.PREFIX)
                .field("namespace", ScalarType.STRING)
                .field("status", ScalarType.STRING)
                .build();
        List<Operation> creates = List.of(
                Operations.create(object("ipam.ip_address", 1)
                        .key("address", "10.0.0.1/24")
                        .with("namespace", "Blue")
                        .with("status", "Active")
                        .build()),
                Operations.create(object("ipam.prefix", 2)
                        .key("prefix", "10.0.0.0/24")
                        .with("namespace", "Blue")
                        .with("status", "Active")
                        .build()),
                Operations.create(
                        object("ipam.namespace", 3).key("name", "Blue").build()));
        Converged converged = new Converged(backend, schema);

        assertThat(converged.write(creates).allApplied()).isTrue();

        assertThat(converged.read())
                .filteredOn(each -> each.type().name().equals("ipam.ip_address"))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.attributes().getOrNull("namespace")).isEqualTo(Value.of("Blue")));
    }

    @Test
    void tags_are_made_once_and_opened_to_the_models_that_bear_them() {
        stub.hold(
                "extras.tag",
                MapValue.builder()
                        .put("id", Value.of("11111111-1111-4111-8111-111111111111"))
                        .put("name", Value.of("old"))
                        .put("content_types", ListValue.ofTexts(List.of("dcim.device")))
                        .build());
        Schema schema = SchemaBuilder.schema()
                .type("dcim.locationtype")
                .key("name", ScalarType.STRING)
                .type("dcim.location")
                .key("name", ScalarType.STRING)
                .field("location_type", ref("dcim.locationtype"))
                .field("status", ScalarType.STRING)
                .field("tags", new FieldType.ListOf(ScalarType.STRING))
                .build();
        InventoryObject type =
                object("dcim.locationtype", 1).key("name", "site").build();
        InventoryObject site = object("dcim.location", 2)
                .key("name", "Oslo")
                .with("location_type", type)
                .with("status", "Active")
                .with("tags", ListValue.ofTexts(List.of("new", "old")))
                .build();
        Converged converged = new Converged(backend, schema);

        assertThat(converged
                        .write(List.of(Operations.create(type), Operations.create(site)))
                        .allApplied())
                .isTrue();

        assertThat(converged.read())
                .filteredOn(each -> each.type().equals(site.type()))
                .singleElement()
                .satisfies(each -> assertThat(each.attributes().getOrNull("tags"))
                        .isEqualTo(ListValue.ofTexts(List.of("new", "old"))));
    }

    @Test
    void an_empty_text_is_null_where_the_server_takes_that() {
        TemplateNetwork network = new TemplateNetwork();
        Schema schema = SchemaBuilder.schema()
                .type("dcim.device")
                .key("name", ScalarType.STRING)
                .field("asset_tag", ScalarType.STRING)
                .nullable("serial", ScalarType.STRING)
                .field("platform", ScalarType.STRING)
                .build();
        InventoryObject device = network.device(1, "alembic it blank");
        Converged ground = new Converged(backend, TemplateNetwork.SCHEMA);
        ground.write(network.ground(0));
        ground.write(List.of(Operations.create(device)));
        InventoryObject blank = new InventoryObject(
                device.uid(),
                device.type(),
                Key.of(MapValue.of("name", Value.of("alembic it blank"))),
                MapValue.builder()
                        .put("asset_tag", Value.of(""))
                        .put("platform", Value.of(""))
                        .put("serial", Value.ofNull())
                        .build());
        Converged converged = new Converged(backend, schema);

        RecordedOutcomes outcomes = converged.write(List.of(Operations.update(
                MapValue.of("serial", Value.of("x")),
                blank,
                Optional.of(BackendId.of(device.uid().toString())))));

        assertThat(outcomes.allApplied()).as("%s", outcomes).isTrue();
        Observation observation = converged.observe(new ReadScope.Everything());
        assertThat(observation.objects())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.attributes().getOrNull("asset_tag")).isEqualTo(Value.ofNull()));
        assertThat(observation.blankFields().get(device.type()))
                .containsExactlyInAnyOrder("asset_tag", "name", "platform", "serial");
    }

    @Test
    void a_refused_token_ends_the_write() {
        try (Backend refused = StubbedNautobot.open(stub, MapValue.of("token", Value.of("wrong")))) {
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    io.alembic.adapter.spi.BackendException.class,
                                    () -> new Converged(refused, MAKERS)
                                            .write(List.of(Operations.create(maker(1, "x")))))
                            .failure())
                    .isEqualTo(BackendFailure.REFUSED);
        }
    }

    private static Faults writes(Fault fault) {
        return request -> request.isWrite() ? Optional.of(fault) : Optional.empty();
    }

    private Backend behind(FaultProxy proxy) {
        return StubbedNautobot.open(
                stub,
                MapValue.builder()
                        .put("url", Value.of(proxy.url()))
                        .put("max_concurrency", Value.of(1))
                        .put("retries", Value.of(0))
                        .build());
    }

    private static Operation delete(InventoryObject object) {
        return Operations.delete(object, Optional.of(BackendId.of(object.uid().toString())));
    }

    private static Operation update(int number) {
        InventoryObject after = maker(number, "changed");
        return Operations.update(
                maker(number, "x").attributes(),
                after,
                Optional.of(BackendId.of(after.uid().toString())));
    }

    private static InventoryObject maker(int number, String description) {
        return object("dcim.manufacturer", number)
                .key("name", "maker " + number)
                .with("description", description)
                .build();
    }
}
