package io.alembic.engine.derive;

import static io.alembic.engine.derive.Shop.TEXT;
import static io.alembic.engine.derive.Shop.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Observation;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.policy.Glob;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.TypeSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WholeImportTest {

    private static final TypeName SITE = new TypeName("net.site");
    private static final TypeName DEVICE = new TypeName("net.device");

    private final Shop shop = new Shop()
            .type("net.site", List.of(List.of("slug"), List.of("name")), Map.of("slug", TEXT, "name", TEXT))
            .type("net.device", List.of(List.of("site", "name")), Map.of("name", TEXT, "site", ref("net.site")));

    @Test
    void takes_the_first_key_that_all_objects_have_and_no_two_share() {
        shop.holds("net.site", 1, "{slug: a, name: A}").holds("net.site", 2, "{slug: a, name: B}");

        assertThat(Shop.keys(shop.imported(), "net.site")).containsExactly("{\"name\":\"A\"}", "{\"name\":\"B\"}");
    }

    @Test
    void keys_by_the_backends_id_what_nothing_else_tells_apart_and_says_why() {
        shop.holds("net.site", 1, "{slug: a, name: ''}").holds("net.site", 2, "{slug: a, name: B}");

        WholeInventory whole = shop.imported();

        assertThat(Shop.keys(whole, "net.site")).containsExactly("{\"id\":1}", "{\"id\":2}");
        assertThat(whole.report().keyedById()).containsEntry(SITE, "2 of 2 share their slug; 1 of 2 has no name");
        assertThat(type(whole, SITE).fields()).doesNotContainKey("id");
    }

    @Test
    void references_lead_to_uids_made_of_the_chosen_keys() {
        shop.holds("net.device", 1, "{name: sw1, site: 7}").holds("net.site", 7, "{slug: a, name: A}");

        WholeInventory whole = shop.imported();

        String site = whole.inventory().objects().get(1).uid().toString();
        assertThat(Shop.keys(whole, "net.device")).containsExactly("{\"name\":\"sw1\",\"site\":\"" + site + "\"}");
        assertThat(whole.order()).containsExactly(SITE, DEVICE);
    }

    @Test
    void widens_fields_until_they_take_what_the_backend_holds() {
        FieldSchema tier =
                FieldSchema.of(new FieldType.Enumeration(List.of("gold"))).asRequired();
        Shop odd = new Shop()
                .type(
                        "t.odd",
                        List.of(),
                        Map.of(
                                "tier",
                                tier,
                                "slug",
                                FieldSchema.of(ScalarType.SLUG),
                                "n",
                                FieldSchema.of(ScalarType.INT)))
                .holds("t.odd", 1, "{tier: tin, slug: Not A Slug, n: null}")
                .holds("t.odd", 2, "{tier: gold, slug: a, n: many}")
                .holds("t.odd", 3, "{slug: b, n: [1]}");

        WholeInventory whole = odd.imported();

        TypeSchema type = type(whole, new TypeName("t.odd"));
        assertThat(type.fields().get("tier"))
                .isEqualTo(FieldSchema.of(new FieldType.Enumeration(List.of("gold", "tin"))));
        assertThat(type.fields().get("slug")).isEqualTo(FieldSchema.of(ScalarType.STRING));
        assertThat(type.fields().get("n"))
                .isEqualTo(FieldSchema.of(ScalarType.JSON).asNullable());
        assertThat(whole.report().widened().get(new TypeName("t.odd")))
                .containsEntry("slug", "declared as string: 1 of 3 values are no slug");
    }

    @Test
    void keys_that_lead_round_in_a_circle_are_not_taken() {
        Shop circle = new Shop()
                .type("t.a", List.of(List.of("b")), Map.of("b", ref("t.b")))
                .type("t.b", List.of(List.of("a")), Map.of("a", ref("t.a")))
                .type("t.c", List.of(List.of("a")), Map.of("a", ref("t.a")))
                .holds("t.a", 1, "{b: 1}")
                .holds("t.b", 1, "{a: 1}")
                .holds("t.c", 1, "{a: 1}");

        WholeInventory whole = circle.imported();

        assertThat(whole.report().keyedById()).containsOnlyKeys(new TypeName("t.a"));
    }

    @Test
    void a_field_that_leads_to_a_type_that_is_not_wanted_is_left_out() {
        shop.holds("net.site", 1, "{slug: a, name: A}").holds("net.device", 1, "{name: sw1, site: 1}");

        WholeInventory whole = shop.imported(new TypeSelection(List.of(new Glob("*.device")), List.of(), List.of()));

        assertThat(whole.report().leftOutFields().get(DEVICE))
                .containsEntry("site", "it refers to net.site, which is not imported");
        assertThat(whole.report().keyedById()).containsOnlyKeys(DEVICE);
    }

    @Test
    void conditions_lead_through_references() {
        shop.holds("net.site", 1, "{slug: a, name: A}")
                .holds("net.site", 2, "{slug: b, name: B}")
                .holds("net.device", 1, "{name: sw1, site: 1}")
                .holds("net.device", 2, "{name: sw1, site: 2}");

        WholeInventory whole = shop.imported(where("net.site:slug=a", "net.device:site.name=A"));

        assertThat(whole.report().types()).containsEntry(SITE, 1).containsEntry(DEVICE, 1);
    }

    @Test
    void a_key_that_leads_to_what_a_condition_left_out_is_refused() {
        shop.holds("net.site", 1, "{slug: a, name: A}")
                .holds("net.site", 2, "{slug: b, name: B}")
                .holds("net.device", 1, "{name: sw1, site: 1}")
                .holds("net.device", 2, "{name: sw2, site: 2}");

        assertThatThrownBy(() -> shop.imported(where("net.site:slug=a")))
                .isInstanceOfSatisfying(AlembicException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.USAGE);
                    assertThat(failure.problems().get(0).toString())
                            .contains("1 net.device need site for their key", "--exclude net.device");
                });
    }

    @Test
    void half_an_answer_is_no_inventory() {
        WholeImport whole = new WholeImport(TypeSelection.EVERYTHING, Bindings.EMPTY);

        assertThatThrownBy(() -> whole.run(
                        shop.schema(), schema -> Observation.of(List.of()).withIncomplete(SITE, "page 2 is missing")))
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        failure -> assertThat(failure.problems().get(0).toString())
                                .contains("net.site", "page 2 is missing"));
    }

    @Test
    void a_type_that_is_never_imported_is_told_with_its_reason() {
        shop.without("net.log", "it is a log");

        assertThatThrownBy(() -> shop.imported(new TypeSelection(List.of(new Glob("net.log")), List.of(), List.of())))
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        failure -> assertThat(failure.problems().get(0).message())
                                .isEqualTo("net.log is not imported: it is a log"));
    }

    @Test
    void a_schema_alone_has_the_backends_own_keys() {
        PulledSchema pulled = SchemaPull.of(shop.schema(), TypeSelection.EVERYTHING);

        assertThat(pulled.schema().type(DEVICE).orElseThrow().key()).containsOnlyKeys("name", "site");
    }

    private static TypeSelection where(String... conditions) {
        return new TypeSelection(
                List.of(),
                List.of(),
                List.of(conditions).stream()
                        .map(each -> Condition.parse(each).orElseThrow())
                        .toList());
    }

    private static TypeSchema type(WholeInventory whole, TypeName type) {
        return whole.inventory().schema().type(type).orElseThrow();
    }
}
