package io.alembic.adapter.netbox;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Backend;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.netbox.NetBoxStub;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tags are borne by name; what slug they have is their own matter (spec 60 §8, 7). */
final class NetBoxTagsTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("dcim.site")
            .key("slug", ScalarType.SLUG)
            .field("name", ScalarType.STRING)
            .field("tags", new FieldType.ListOf(ScalarType.STRING))
            .type("extras.tag")
            .key("name", ScalarType.STRING)
            .field("slug", ScalarType.SLUG)
            .build();

    private final NetBoxStub stub = NetBoxStub.start();
    private final Backend backend = StubbedNetBox.open(stub);
    private final Converged converged = new Converged(backend, SCHEMA);

    @AfterEach
    void stop() {
        backend.close();
        stub.close();
    }

    @Test
    void a_tag_whose_slug_was_edited_is_borne_and_none_is_made() {
        stub.hold("extras.tag", MapValue.of("name", Value.of("Prod")).with("slug", Value.of("production")));

        assertThat(converged.write(sites(List.of("Prod"))).allApplied()).isTrue();

        assertThat(stub.ids("extras.tag")).hasSize(1);
        assertThat(borne()).containsExactly(ListValue.ofTexts(List.of("Prod")));
    }

    @Test
    void names_of_which_no_slug_can_be_made_have_one_each() {
        assertThat(converged.write(sites(List.of("東京"), List.of("大阪"))).allApplied())
                .isTrue();

        assertThat(slugs()).hasSize(2).doesNotHaveDuplicates().allMatch(slug -> slug.matches("[a-z0-9-]+"));
        assertThat(borne())
                .containsExactlyInAnyOrder(ListValue.ofTexts(List.of("東京")), ListValue.ofTexts(List.of("大阪")));
    }

    @Test
    void a_name_whose_slug_another_tag_has_gets_another() {
        stub.hold("extras.tag", MapValue.of("name", Value.of("Zone, 2")).with("slug", Value.of("zone-2")));

        assertThat(converged.write(sites(List.of("zone 2"), List.of("Zone-2"))).allApplied())
                .isTrue();

        assertThat(slugs()).hasSize(3).doesNotHaveDuplicates();
    }

    @SafeVarargs
    private static List<Operation> sites(List<String>... tags) {
        return IntStream.range(0, tags.length)
                .mapToObj(number -> Operations.create(site(number, tags[number])))
                .toList();
    }

    private static InventoryObject site(int number, List<String> tags) {
        return object("dcim.site", number)
                .key("slug", "s-" + number)
                .with("name", "s " + number)
                .with("tags", ListValue.ofTexts(tags))
                .build();
    }

    private List<Value> borne() {
        return held("dcim.site", "tags").toList();
    }

    private List<String> slugs() {
        return held("extras.tag", "slug")
                .map(slug -> slug.asText().orElseThrow())
                .toList();
    }

    private Stream<Value> held(String type, String field) {
        return converged.read().stream()
                .filter(held -> held.type().toString().equals(type))
                .map(held -> held.attributes().getOrNull(field));
    }
}
