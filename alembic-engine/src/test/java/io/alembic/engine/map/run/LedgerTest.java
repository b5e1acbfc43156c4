package io.alembic.engine.map.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.engine.map.ledger.Ledger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger says of each way in which a spec can use a field. */
class LedgerTest {

    private static final String INPUT = """
            schema:
              types:
                net.region: { key: { name: { type: string } }, fields: { note: { type: string } } }
                net.site:
                  key: { slug: { type: slug } }
                  fields: { slug: { type: slug }, region: { type: ref, target: net.region }, geo: { type: json }, kind: { type: string } }
            objects:
              - uid: a0000000-0000-4000-8000-000000000001
                type: net.region
                key: { name: North }
                attrs: { note: cold }
              - uid: a0000000-0000-4000-8000-000000000002
                type: net.site
                key: { slug: osl }
                attrs: { slug: osl, region: a0000000-0000-4000-8000-000000000001, kind: hall, geo: { lat: 59, lon: 10, none: null, far: [] } }
            """;

    private static final String SCHEMA = """
            schema:
              types:
                d.site: { key: { slug: { type: slug } }, fields: { a: { type: json }, b: { type: json } } }
            """;

    @TempDir
    private Path folder;

    private Mappings mappings;

    @BeforeEach
    void open() {
        mappings = new Mappings(folder, INPUT);
    }

    @Test
    void what_stands_in_the_result_is_mapped_and_what_nobody_reads_is_dropped() {
        assertThat(site("emit: { type: d.site, key: { slug: '${key.slug}' }, attrs: { a: '${attrs.geo.lat}' } }"))
                .containsExactly(
                        "net.site mapped: rule sites: d.site",
                        "key.slug mapped: rule sites: key.slug of d.site",
                        "attrs.geo.lat mapped: rule sites: attrs.a of d.site",
                        "attrs.geo.lon dropped: no template reads it",
                        "attrs.kind dropped: no template reads it",
                        "attrs.region dropped: no template reads it",
                        "attrs.slug mapped: rule sites: key.slug of d.site");
    }

    @Test
    void a_mapping_that_is_read_as_a_whole_is_mapped_with_all_its_members() {
        assertThat(site("emit: { type: d.site, key: { slug: x }, attrs: { a: '${attrs.geo}', b: '${attrs.geo}' } }"))
                .contains(
                        "attrs.geo.lat mapped: rule sites: attrs.a of d.site; rule sites: attrs.b of d.site",
                        "attrs.geo.lon mapped: rule sites: attrs.a of d.site; rule sites: attrs.b of d.site",
                        "key.slug dropped: no template reads it");
    }

    @Test
    void what_only_decides_or_only_makes_a_uid_is_dropped() {
        assertThat(lines("""
                        rules:
                          - name: sites
                            match: "net.site[attrs.kind=hall]"
                            emit: { type: d.site, key: { slug: x }, uid: { v5: { type: d.site, stable: "${key.slug}" } } }
                        """))
                .contains(
                        "attrs.kind dropped: rule sites: it only decides that the rule takes the object",
                        "key.slug dropped: rule sites: the uid of d.site derives of it, and nothing else does");
    }

    @Test
    void a_lookup_merges_what_it_reads_of_another_object() {
        assertThat(lines("""
                        rules:
                          - name: sites
                            match: net.site
                            lookups: { r: { ref: "${uid}", get: attrs.region.key.name } }
                            emit: { type: d.site, key: { slug: "${key.slug}" }, attrs: { a: "${lookup.r}" } }
                        """))
                .contains(
                        "net.region merged: no rule takes it; lookups read it for others",
                        "key.name merged: rule sites: attrs.a of d.site",
                        "attrs.note dropped: no rule takes its object",
                        "attrs.region mapped: rule sites: attrs.a of d.site");
    }

    @Test
    void what_gives_way_to_a_value_of_the_spec_is_defaulted() {
        assertThat(lines("""
                        tables: { kinds: { room: Room } }
                        rules:
                          - name: sites
                            match: net.site
                            lookups: { r: { ref: "${attrs.kind}", get: key.name, default: none } }
                            emit:
                              type: d.site
                              key: { slug: "${key.slug}" }
                              attrs: { a: "${attrs.kind|map_value('kinds', 'other')}", b: "${lookup.r}" }
                        """))
                .contains("attrs.kind defaulted: rule sites: attrs.a of d.site; rule sites: attrs.b of d.site");
    }

    @Test
    void what_is_left_out_with_its_attribute_is_dropped() {
        assertThat(site("emit: { type: d.site, key: { slug: x },"
                        + " attrs: { a: { 'uid?': { type: d.site, stable: '${attrs.kind}${attrs.none}' } } } }"))
                .contains("attrs.kind dropped: rule sites: attrs.a of d.site is left out, as another part of it is"
                        + " missing");
    }

    @Test
    void a_group_merges_its_members() {
        assertThat(lines("""
                        rules:
                          - name: kinds
                            match: net.site
                            group_by: "${attrs.kind}"
                            emit: { type: d.site, key: { slug: "${group.key}" }, attrs: { a: "${group.items.attrs.geo.lat}" } }
                        """))
                .contains(
                        "net.site merged: rule kinds: d.site",
                        "attrs.kind merged: rule kinds: key.slug of d.site",
                        "attrs.geo.lat merged: rule kinds: attrs.a of d.site",
                        "attrs.geo.lon dropped: no template reads it");
    }

    @Test
    void what_passes_through_is_mapped_and_what_no_rule_takes_is_dropped() {
        assertThat(lines("rules: [ { name: rest, match: net.region, emit: passthrough } ]"))
                .contains(
                        "net.region mapped: rule rest: passed through",
                        "attrs.note mapped: rule rest: passed through",
                        "net.site dropped: no rule takes it",
                        "attrs.kind dropped: no rule takes its object");
    }

    private List<String> site(String emit) {
        List<String> lines = lines("rules: [ { name: sites, match: net.site, " + emit + " } ]");
        return lines.subList(
                lines.indexOf(lines.stream()
                        .filter(line -> line.startsWith("net.site"))
                        .findFirst()
                        .orElseThrow()),
                lines.size());
    }

    private List<String> lines(String rules) {
        Ledger ledger = mappings.ledger(SCHEMA + rules);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ledger.size(); i++) {
            lines.add(ledger.object(i).type() + " "
                    + told(ledger.fate(i).outcome().label(), ledger.fate(i).reasons()));
            ledger.fields(i)
                    .forEach(field -> lines.add(field.name() + " "
                            + told(field.fate().outcome().label(), field.fate().reasons())));
        }
        return lines;
    }

    private static String told(String outcome, List<String> reasons) {
        return outcome + ": " + String.join("; ", reasons);
    }
}
