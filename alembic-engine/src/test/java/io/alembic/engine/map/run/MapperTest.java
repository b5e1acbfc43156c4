package io.alembic.engine.map.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.problem.ErrorKind;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes beyond the recorded cases; those run through the command line. */
class MapperTest {

    private static final String INPUT = """
            schema:
              types:
                net.region: { key: { name: { type: string } } }
                net.site:
                  key: { slug: { type: slug } }
                  fields: { region: { type: ref, target: net.region }, racks: { type: int } }
                net.rack:
                  key: { name: { type: string } }
                  fields: { site: { type: ref, target: net.site } }
            objects:
              - { uid: a0000000-0000-4000-8000-000000000001, type: net.region, key: { name: North } }
              - { uid: a0000000-0000-4000-8000-000000000002, type: net.site, key: { slug: osl }, attrs: { region: a0000000-0000-4000-8000-000000000001, racks: 2 } }
              - { uid: a0000000-0000-4000-8000-000000000003, type: net.site, key: { slug: trd } }
              - { uid: a0000000-0000-4000-8000-000000000004, type: net.rack, key: { name: r1 }, attrs: { site: a0000000-0000-4000-8000-000000000002 } }
              - { uid: a0000000-0000-4000-8000-000000000005, type: net.rack, key: { name: r2 }, attrs: { site: a0000000-0000-4000-8000-000000000003 } }
            """;

    private static final String RACK = "schema: { types: { d.rack: { key: { name: { type: string } },"
            + " fields: { region: { type: string } } }, d.site: { key: { slug: { type: slug } } } } }\n";

    @TempDir
    private Path folder;

    private Mappings mappings;

    @BeforeEach
    void open() {
        mappings = new Mappings(folder, INPUT);
    }

    @Test
    void a_lookup_goes_on_through_references_and_may_have_a_default() {
        assertThat(mappings.objects(RACK + """
                        rules:
                          - name: racks
                            match: net.rack
                            lookups: { r: { ref: "${attrs.site}", get: attrs.region.key.name, default: none } }
                            emit: { type: d.rack, key: { name: "${key.name}" }, attrs: { region: "${lookup.r}" } }
                        """))
                .containsExactly(
                        "d.rack {\"name\":\"r1\"} {\"region\":\"North\"}",
                        "d.rack {\"name\":\"r2\"} {\"region\":\"none\"}");
    }

    @Test
    void a_lookup_that_leads_nowhere_names_spec_place_and_object() {
        assertThat(mappings.problems(RACK + """
                        rules:
                          - name: racks
                            match: net.rack
                            lookups: { r: { ref: "${attrs.site}", get: attrs.region.key.name } }
                            emit: { type: d.rack, key: { name: "${key.name}" } }
                        """))
                .containsExactly(
                        "spec.yaml:5:16: rule racks, lookups.r: net.site {\"slug\":\"trd\"} has no attrs.region.key.name"
                                + " for net.rack {\"name\":\"r2\"} (input.yaml:15:7)"
                                + " (say default: in the lookup, or get what each has)");
    }

    @Test
    void all_mistakes_of_a_run_are_told_and_one_place_does_not_drown_the_others() {
        StringBuilder objects =
                new StringBuilder("schema: { types: { t: { key: { k: { type: int } } } } }\nobjects:\n");
        for (int i = 0; i < 8; i++) {
            objects.append(
                    "  - { uid: a0000000-0000-4000-8000-00000000000%d, type: t, key: { k: %d } }\n".formatted(i, i));
        }
        Mappings many = new Mappings(folder, objects.toString());

        assertThat(many.failure("""
                        schema: { types: { t: { key: { k: { type: int } } } } }
                        rules:
                          - { name: one, match: t, emit: { type: t, key: { k: "${key.j}" } } }
                        objects:
                          - { type: t, uid: target, key: { k: "${key.k}" } }
                        """).problems())
                .hasSize(7)
                .anySatisfy(problem -> assertThat(problem.message())
                        .startsWith("3 more like this, the last: rule one, key.k: there is no variable key.j"))
                .anySatisfy(problem ->
                        assertThat(problem.message()).isEqualTo("objects, key.k: there is no variable key.k"));
    }

    @Test
    void a_group_may_take_what_a_single_rule_takes_in_either_order() {
        String single = "  - { name: one, match: net.rack, emit: { type: d.rack, key: { name: '${key.name}' } } }\n";
        String group = "  - { name: all, match: net.rack, group_by: '${type}',"
                + " emit: { type: d.site, key: { slug: '${group.key|slug}' } } }\n";

        assertThat(mappings.objects(RACK + "rules:\n" + single + group))
                .isEqualTo(mappings.objects(RACK + "rules:\n" + group + single))
                .containsExactly(
                        "d.rack {\"name\":\"r1\"} {}",
                        "d.rack {\"name\":\"r2\"} {}",
                        "d.site {\"slug\":\"net-rack\"} {}");
    }

    @Test
    void tables_of_the_spec_translate_values() {
        assertThat(mappings.objects(RACK + """
                        tables: { names: { r1: Row 1 } }
                        rules:
                          - name: racks
                            match: net.rack
                            emit: { type: d.rack, key: { name: "${key.name|map_value('names', 'other')}" }, uid: "${uid}" }
                        """))
                .containsExactly("d.rack {\"name\":\"Row 1\"} {}", "d.rack {\"name\":\"other\"} {}");
    }

    @Test
    void what_no_rule_takes_is_counted_by_type() {
        MapSummary summary = mappings.map(RACK + """
                        rules:
                          - { name: racks, match: net.rack, emit: { type: d.rack, key: { name: "${key.name}" } } }
                          - { name: rest, match: net.region, emit: passthrough }
                        objects:
                          - { type: d.site, uid: target, key: { slug: made } }
                        """).summary();

        assertThat(summary.read()).isEqualTo(5);
        assertThat(summary.written()).isEqualTo(4);
        assertThat(summary.made()).isEqualTo(1);
        assertThat(summary.rules().stream().map(MapSummary.RuleCount::written)).containsExactly(2, 1);
        assertThat(summary.dropped()).hasToString("{net.site=2}");
    }

    @Test
    void a_scope_goes_along_with_a_type_and_key_fields_that_are_renamed() {
        Mappings scoped = new Mappings(folder, """
                schema: { types: { net.vlan: { key: { vid: { type: int }, site: { type: string } } } } }
                scope: { net.vlan: { vid: [10, 20], site: osl } }
                objects: []
                """);

        assertThat(scoped.map("""
                        schema: { types: { l2.vlan: { key: { id: { type: int }, site: { type: string } } } } }
                        rules:
                          - name: vlans
                            match: net.vlan
                            emit: { type: l2.vlan, key: { id: "${key.vid}", site: "${key.site}" } }
                        """).inventory().scope().orElseThrow().types())
                .hasToString("{l2.vlan={id=[10, 20], site=[\"osl\"]}}");
    }

    @Test
    void a_scope_over_a_type_of_which_only_some_are_renamed_is_refused() {
        Mappings scoped = new Mappings(folder, """
                schema: { types: { net.vlan: { key: { vid: { type: int } } } } }
                scope: { net.vlan: {} }
                objects: []
                """);

        assertThat(scoped.failure("""
                        schema: { types: { l2.vlan: { key: { vid: { type: int } } } } }
                        rules:
                          - { name: vlans, match: "net.vlan[key.vid=10]", emit: { type: l2.vlan, key: { vid: "${key.vid}" } } }
                        """).kind()).isEqualTo(ErrorKind.INVALID_INPUT);
    }

    @Test
    void a_result_that_does_not_validate_points_at_the_emit_and_names_the_object_it_came_of() {
        assertThat(mappings.problems(RACK + """
                        rules:
                          - { name: racks, match: net.rack, emit: { type: d.rack, key: { name: same } } }
                        """))
                .singleElement()
                .asString()
                .startsWith("spec.yaml:3:43: rule racks, the key of d.rack {\"name\":\"same\"} is taken")
                .contains("made of net.rack {\"name\":\"r2\"} (input.yaml:15:7)");
    }

    @Test
    void a_value_inside_of_another_is_told_with_its_own_place() {
        String spec = """
                schema: { types: { d.rack: { key: { name: { type: string } },
                  fields: { units: { type: map, value: { type: list, item: int } } } } } }
                rules:
                  - name: racks
                    match: "net.rack[key.name=r1]"
                    emit:
                      type: d.rack
                      key: { name: "${key.name}" }
                      attrs:
                        units:
                          front: [1, "%s"]
                """;

        assertThat(mappings.problems(spec.formatted("${attrs.nothing}")))
                .singleElement()
                .asString()
                .startsWith("spec.yaml:11:22: rule racks, attrs.units.front[1]: there is no variable attrs.nothing");
        assertThat(mappings.problems(spec.formatted("${key.name}")))
                .singleElement()
                .asString()
                .startsWith("spec.yaml:11:22: rule racks, units.front[1] of d.rack {\"name\":\"r1\"}: expected int")
                .contains("made of net.rack {\"name\":\"r1\"} (input.yaml:14:7)");
    }
}
