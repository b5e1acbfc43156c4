package io.alembic.adapter.django.app;

import static io.alembic.testkit.model.SchemaBuilder.listRef;
import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alembic.adapter.django.SampleApp;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {

    @Test
    void all_names_that_django_does_not_take_are_told_at_once() {
        AlembicException refused = refusal(SchemaBuilder.schema()
                .type("my-type")
                .key("class", ScalarType.STRING)
                .type("net.pop")
                .key("slug", ScalarType.SLUG)
                .text("full_clean")
                .text("a__b")
                .text("ends_"));

        assertThat(refused.kind()).isEqualTo(ErrorKind.INVALID_INPUT);
        assertThat(refused).hasMessage("cannot emit django app, invalid names in schema:");
        assertThat(problems(refused))
                .containsExactly(
                        "type my-type makes no class name: only letters, digits, dots and underscores do, a letter first",
                        "field my-type.class is a word of Python's",
                        "field net.pop.a__b holds two underscores in a row, which separate the parts of Django's look-ups",
                        "field net.pop.ends_ ends with an underscore, which Django refuses",
                        "field net.pop.full_clean is a name that Django's models have already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uid",
                "key",
                "attrs",
                "pk",
                "id",
                "objects",
                "save",
                "delete",
                "clean",
                "_state",
                "check",
                "full_clean",
                "refresh_from_db",
                "from_db",
                "validate_unique",
                "serializable_value",
                "get_deferred_fields",
                "Meta",
                "DoesNotExist",
                "get_status_display",
                "get_next_by_seen",
                "models",
                "validate_ipv46_address"
            })
    void members_of_djangos_models_are_no_fields(String name) {
        assertThat(problems(refusal(one("net.pop").text(name))))
                .containsExactly("field net.pop." + name + " is a name that Django's models have already");
    }

    @Test
    void two_types_of_one_class_are_refused() {
        assertThat(problems(refusal(one("net.pop").type("net_pop").key("slug", ScalarType.SLUG))))
                .containsExactly("type net_pop becomes the class NetPop, as net.pop does");
    }

    @Test
    void two_types_of_one_route_are_refused() {
        assertThat(problems(refusal(one("net.bus").type("net.buse").key("slug", ScalarType.SLUG))))
                .containsExactly("type net.buse becomes the route netbuses, as net.bus does");
    }

    @Test
    void the_route_of_the_documentation_is_taken() {
        assertThat(problems(refusal(one("doc"))))
                .containsExactly("type doc becomes the route docs, where the API has its documentation");
    }

    @Test
    void a_word_of_python_is_no_class() {
        assertThat(problems(refusal(one("none"))))
                .containsExactly("type none becomes the class None, which Python or Django has already");
        assertThat(problems(refusal(one("classVar"))))
                .containsExactly("type classVar becomes the class ClassVar, which Python or Django has already");
    }

    @Test
    void two_enumerations_may_not_share_a_class() {
        FieldType onOrOff = new FieldType.Enumeration(List.of("on", "off"));

        assertThat(problems(refusal(one("pop").field("a_b", onOrOff).field("AB", onOrOff))))
                .containsExactly(
                        "field pop.a_b has its values in the class ABChoices, as the field AB does, or is called");
        assertThat(problems(refusal(one("pop").field("up", onOrOff).text("UpChoices"))))
                .containsExactly("field pop.up has its values in the class UpChoices, as the field UpChoices does,"
                        + " or is called");
    }

    @Test
    void a_list_of_references_is_no_part_of_a_key() {
        assertThat(problems(refusal(one("pop").key("peers", listRef("pop")))))
                .containsExactly("field pop.peers is a list of references, which no database makes unique"
                        + " as part of a key");
    }

    @Test
    void a_reference_and_a_field_may_not_share_a_column() {
        assertThat(problems(
                        refusal(one("net.pop").field("parent", ref("net.pop")).text("parent_id"))))
                .containsExactly("field net.pop.parent_id shares the column parent_id with the field parent");
        assertThat(problems(refusal(one("net.pop").text("Name").text("name"))))
                .containsExactly("field net.pop.name shares the column name with the field Name");
    }

    @Test
    void the_way_back_of_a_reference_may_not_be_a_field_of_its_target() {
        assertThat(problems(refusal(one("pop").text("device_pop").type("device").key("pop", ref("pop")))))
                .containsExactly("field device.pop is device_pop from pop, which has that name");
    }

    @Test
    void a_reference_to_no_type_is_refused() {
        assertThat(problems(refusal(one("pop").field("region", ref("region")))))
                .containsExactly("field pop.region refers to the type region, which the schema does not declare");
    }

    @Test
    void names_of_modules_are_checked_as_the_peer_does() {
        assertThatThrownBy(() -> new ProjectNames("p", "x-y"))
                .hasMessage("invalid app name 'x-y': only letters, digits, and underscores are allowed");
        assertThatThrownBy(() -> new ProjectNames("1p", "a"))
                .hasMessage("invalid project name '1p': must start with a letter or underscore");
        assertThatThrownBy(() -> new ProjectNames("p", "")).hasMessage("app name is empty");
        assertThatThrownBy(() -> new ProjectNames("p", "admin")).hasMessageContaining("has that name already");
        assertThatThrownBy(() -> new ProjectNames("same", "same")).hasMessageContaining("both called 'same'");
    }

    private static SchemaBuilder one(String type) {
        return SchemaBuilder.schema().type(type).key("slug", ScalarType.SLUG);
    }

    private static AlembicException refusal(SchemaBuilder schema) {
        return catchThrowableOfType(
                AlembicException.class,
                () -> new AppBuilder(SampleApp.NAMES, 255).build(schema.build(), LongFields.NONE));
    }

    private static List<String> problems(AlembicException refused) {
        return refused.problems().stream().map(Problem::message).toList();
    }
}
