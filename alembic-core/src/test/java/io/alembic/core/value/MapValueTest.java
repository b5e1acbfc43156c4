package io.alembic.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class MapValueTest {

    @Property
    void the_order_of_putting_does_not_matter(@ForAll List<String> names) {
        List<String> distinct = names.stream().distinct().toList();
        MapValue.Builder forwards = MapValue.builder();
        MapValue.Builder backwards = MapValue.builder();
        for (int i = 0; i < distinct.size(); i++) {
            forwards.put(distinct.get(i), Value.of(distinct.get(i)));
            String last = distinct.get(distinct.size() - 1 - i);
            backwards.put(last, Value.of(last));
        }

        MapValue map = forwards.build();
        assertThat(map).isEqualTo(backwards.build()).hasSameHashCodeAs(backwards.build());
        assertThat(map.names()).isSortedAccordingTo(TextOrder.UTF_8).hasSameSizeAs(distinct);
        distinct.forEach(name -> assertThat(map.get(name)).contains(Value.of(name)));
    }

    @Test
    void a_name_put_twice_holds_the_last_value() {
        MapValue map = MapValue.builder()
                .put("b", Value.of(1))
                .put("a", Value.of(2))
                .put("b", Value.of(3))
                .build();

        assertThat(map).isEqualTo(MapValue.of(Map.of("a", Value.of(2), "b", Value.of(3))));
    }

    @Test
    void absent_and_null_read_alike_where_asked_to() {
        MapValue map = MapValue.of("a", NullValue.NULL);

        assertThat(map.getOrNull("a")).isEqualTo(map.getOrNull("b"));
        assertThat(map.get("a")).isPresent();
        assertThat(map.get("b")).isEmpty();
    }

    @Test
    void members_are_set_and_taken_away_in_copies() {
        MapValue map = MapValue.of("a", Value.of(1));

        assertThat(map.with("b", Value.of(2)).without("a")).isEqualTo(MapValue.of("b", Value.of(2)));
        assertThat(map.without("b")).isSameAs(map);
        assertThat(map).isEqualTo(MapValue.of("a", Value.of(1)));
    }

    @Test
    void a_change_that_changes_nothing_is_the_map_itself() {
        MapValue map = MapValue.of(Map.of("a", Value.of(1), "b", Value.of(2)));

        assertThat(map.mapValues(value -> value)).isSameAs(map);
        assertThat(map.mapValues(value -> NullValue.NULL).names()).isEqualTo(map.names());
    }

    @Test
    void what_a_map_shows_cannot_be_changed() {
        MapValue map = MapValue.of("a", Value.of(1));

        assertThat(map.names()).isUnmodifiable();
    }
}
