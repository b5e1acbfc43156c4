package io.alembic.adapter.django.app;

import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.django.SampleApp;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class AppBuilderTest {

    @Test
    void a_type_is_named_by_its_parts() {
        Model model = build(SchemaBuilder.schema()
                        .type("dcim.device_role")
                        .key("slug", ScalarType.SLUG)
                        .build())
                .models()
                .get(0);

        assertThat(model.className()).isEqualTo("DcimDeviceRole");
        assertThat(model.route()).isEqualTo("dcimdeviceroles");
        assertThat(model.words()).isEqualTo("dcim device role");
    }

    @Test
    void routes_are_english_plurals() {
        assertThat(Plural.of("ipamprefix")).isEqualTo("ipamprefixes");
        assertThat(Plural.of("circuit")).isEqualTo("circuits");
        assertThat(Plural.of("policy")).isEqualTo("policies");
        assertThat(Plural.of("gateway")).isEqualTo("gateways");
        assertThat(Plural.of("ipaddress")).isEqualTo("ipaddresses");
    }

    @Test
    void fields_of_the_key_come_first_and_are_required() {
        Model device = model("dcim.device");

        assertThat(device.keyFields()).extracting(ModelField::name).containsExactly("name", "site");
        assertThat(device.fields()).extracting(ModelField::name).startsWith("name", "site", "asn", "asset_tag");
        assertThat(device.keyFields()).allMatch(ModelField::required).noneMatch(ModelField::takesNull);
    }

    @Test
    void an_optional_value_is_null_where_it_has_no_empty_one() {
        assertThat(takesNull("asn")).isTrue();
        assertThat(takesNull("parent")).isTrue();
        assertThat(takesNull("mac")).isFalse();
        assertThat(takesNull("facts")).isFalse();
        assertThat(takesNull("uplinks")).isFalse();
    }

    @Test
    void a_nullable_text_is_null_or_empty_as_declared() {
        assertThat(takesNull("asset_tag")).isTrue();
    }

    @Test
    void whole_numbers_have_64_bits() {
        assertThat(model("dcim.device").field("asn").orElseThrow().kind().djangoClass())
                .isEqualTo("BigIntegerField");
    }

    @Test
    void a_text_longer_than_a_bounded_column_gets_one_without_bounds() {
        TreeSet<String> names = new TreeSet<>();
        names.add("dcim.site.slug");
        DjangoApp app = new AppBuilder(SampleApp.NAMES, 255).build(SampleApp.schema(), new LongFields(names));

        Model site = app.model(new TypeName("dcim.site")).orElseThrow();
        assertThat(site.field("slug").orElseThrow().kind()).isEqualTo(FieldKind.TEXT);
        assertThat(site.field("name").orElseThrow().kind()).isEqualTo(FieldKind.CHAR);
    }

    @Test
    void a_choice_longer_than_a_bounded_column_gets_one_without_bounds() {
        DjangoApp app = build(SchemaBuilder.schema()
                .type("site")
                .key("slug", ScalarType.SLUG)
                .field("status", new FieldType.Enumeration(List.of("on", "x".repeat(256))))
                .build());

        assertThat(app.models().get(0).field("status").orElseThrow().kind()).isEqualTo(FieldKind.TEXT);
    }

    @Test
    void keys_in_a_circle_name_no_object_by_its_key() {
        DjangoApp app = build(SchemaBuilder.schema()
                .type("a")
                .key("b", ref("b"))
                .key("site", ref("site"))
                .type("b")
                .key("a", ref("a"))
                .type("site")
                .key("slug", ScalarType.SLUG)
                .build());

        Model a = app.model(new TypeName("a")).orElseThrow();
        assertThat(a.field("b").orElseThrow().readable()).isFalse();
        assertThat(a.field("site").orElseThrow().readable()).isTrue();
    }

    private static boolean takesNull(String field) {
        return model("dcim.device").field(field).orElseThrow().takesNull();
    }

    private static Model model(String type) {
        return SampleApp.app().model(new TypeName(type)).orElseThrow();
    }

    private static DjangoApp build(Schema schema) {
        return new AppBuilder(SampleApp.NAMES, 255).build(schema, LongFields.NONE);
    }
}
