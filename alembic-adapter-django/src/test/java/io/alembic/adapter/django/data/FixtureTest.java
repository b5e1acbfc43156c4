package io.alembic.adapter.django.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alembic.adapter.django.SampleApp;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.Problem;
import io.alembic.core.value.IntegerValue;
import io.alembic.testkit.model.ObjectBuilder;
import io.alembic.testkit.model.Uids;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FixtureTest {

    private static final List<InventoryObject> OBJECTS = SampleApp.inventory().objects();

    @Test
    void rows_are_sorted_by_model_and_uid_whatever_the_order_of_the_objects() {
        List<InventoryObject> backwards = new ArrayList<>(OBJECTS);
        Collections.reverse(backwards);

        String fixture = Fixture.of(SampleApp.app(), OBJECTS);

        assertThat(fixture).isEqualTo(Fixture.of(SampleApp.app(), backwards));
        assertThat(fixture.lines().filter(line -> line.contains("\"pk\""))).containsExactly(pk(2), pk(3), pk(1));
    }

    @Test
    void what_is_not_declared_is_said_as_null_or_empty() {
        String leaf = Fixture.of(SampleApp.app(), OBJECTS.subList(1, 2));

        assertThat(leaf)
                .contains("\"asn\": null", "\"mac\": \"\"", "\"facts\": {}", "\"ids\": []", "\"asset_tag\": null");
    }

    @Test
    void values_that_no_field_holds_are_kept_aside() {
        assertThat(Fixture.of(SampleApp.app(), OBJECTS.subList(0, 1)))
                .contains("\"attrs\": {\n        \"undeclared\": \"kept\"\n      }");
    }

    @Test
    void references_are_plain_uids_and_times_are_those_of_django() {
        String fixture = Fixture.of(SampleApp.app(), OBJECTS);

        assertThat(fixture)
                .contains("\"uplinks\": [\n        \"" + OBJECTS.get(0).uid() + "\"\n      ]");
        assertThat(fixture).contains("\"seen\": \"2026-01-02T03:04:05.123456Z\"");
    }

    @Test
    void no_objects_are_an_empty_list() {
        assertThat(Fixture.of(SampleApp.app(), List.of())).isEqualTo("[]\n");
    }

    @Test
    void values_that_no_column_takes_are_found_before_anything_runs() {
        InventoryObject device = ObjectBuilder.object("dcim.device", 9)
                .key("name", "x")
                .with("asn", new IntegerValue(BigInteger.ONE.shiftLeft(63)))
                .with("primary", "10.0.0.1/24")
                .with("notes", "a\0b")
                .build();

        AlembicException refused =
                catchThrowableOfType(AlembicException.class, () -> ObjectCheck.run(SampleApp.app(), List.of(device)));

        assertThat(refused.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "dcim.device {\"name\":\"x\"} asn: 9223372036854775808 does not fit a column of 64 bits",
                        "dcim.device {\"name\":\"x\"} notes: holds the character NUL, which databases do not keep",
                        "dcim.device {\"name\":\"x\"} primary: \"10.0.0.1/24\" is no IP address;"
                                + " Django checks what core takes as any text");
    }

    @Test
    void an_object_without_a_model_is_refused() {
        assertThatThrownBy(() -> ObjectCheck.run(
                        SampleApp.app(),
                        List.of(ObjectBuilder.object("net.pop", 1)
                                .key("code", "a")
                                .build())))
                .isInstanceOfSatisfying(
                        AlembicException.class,
                        refused -> assertThat(refused.problems()).hasSize(1));
    }

    @Test
    void texts_longer_than_a_column_are_found_by_characters() {
        InventoryObject site = ObjectBuilder.object("dcim.site", 1)
                .key("slug", "x".repeat(256))
                .with("name", "😀".repeat(255))
                .build();

        assertThat(LongTexts.find(List.of(site), 255).names()).containsExactly("dcim.site.slug");
    }

    private static String pk(int number) {
        return "    \"pk\": \"" + Uids.numbered(number) + "\",";
    }
}
