package io.alembic.adapter.django;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alembic.core.inventory.Inventory;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.SchemaBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be done is refused before anything is touched. */
final class RefusalsTest {

    @TempDir
    private Path folder;

    private FakePython python;
    private CastRun run;

    @BeforeEach
    void has_a_python() {
        python = FakePython.in(folder);
        run = new CastRun(folder, python);
    }

    @Test
    void a_python_that_is_not_there() {
        run.with("python", Value.of("no-such-python"));

        AlembicException refused = refused(SampleApp.inventory());

        assertThat(refused.kind()).isEqualTo(ErrorKind.FAILURE);
        assertThat(refused).hasMessageStartingWith("cannot start no-such-python (");
        assertThat(run.out("")).doesNotExist();
    }

    @Test
    void a_python_without_django_or_with_an_old_one() {
        FakePython.in(folder, "rest_framework 3.16");
        assertThat(refused(SampleApp.inventory()))
                .hasMessage("django is not available for " + python.path() + "; install it (pip install django)");

        FakePython.in(folder, "django 3.2.25");
        assertThat(refused(SampleApp.inventory()))
                .hasMessageContaining("django 3.2.25")
                .hasMessageContaining("too old");
        assertThat(run.out("")).doesNotExist();
    }

    @Test
    void a_python_without_the_rest_framework_where_an_api_is_wanted() {
        FakePython.in(folder, "django 5.2");

        assertThat(refused(SampleApp.inventory()))
                .hasMessageStartingWith("djangorestframework is not available for " + python.path());
        run.with("api", Value.of("none")).cast(SampleApp.inventory());
    }

    @Test
    void an_openapi_document_without_what_writes_it() {
        FakePython.in(folder, "django 5.2", "rest_framework 3.16");
        run.with("openapi", Value.of("api.yaml"));

        assertThat(refused(SampleApp.inventory()))
                .hasMessageStartingWith("drf-spectacular is not available for " + python.path());
        assertThat(refused(run.with("api", Value.of("none")))).hasMessageContaining("--api none makes none");
        assertThat(run.out("")).doesNotExist();
    }

    @Test
    void a_table_prefix_that_is_no_name() {
        assertThat(refused(run.with("table_prefix", Value.of("net-"))))
                .hasMessageStartingWith("invalid table prefix 'net-': at most 30 lower-case letters");
    }

    @Test
    void names_that_are_modules_already() {
        python.having("alembic_app");

        assertThat(refused(SampleApp.inventory()))
                .hasMessage("app name 'alembic_app' conflicts with an existing Python module;"
                        + " pick a different --app name");
        assertThat(run.out("")).doesNotExist();
    }

    @Test
    void a_program_that_fails_is_told_with_what_it_said() {
        python.failing("echo 'no such table' >&2; exit 1");

        AlembicException failed = refused(SampleApp.inventory());

        assertThat(failed.kind()).isEqualTo(ErrorKind.BACKEND);
        assertThat(failed)
                .hasMessage("command failed: " + python.path() + " manage.py check (exit code 1)\nno such table");
    }

    @Test
    void a_program_that_does_not_end_is_ended() {
        python.failing("echo waiting; exec sleep 60");
        run.with("timeout_seconds", Value.of(1));

        assertThat(refused(SampleApp.inventory())).hasMessageContaining("did not end within 1 s");
    }

    @Test
    void a_password_is_in_no_message() {
        python.failing("echo \"cannot connect to $DATABASE_URL\"; exit 1");
        run.with("database", Value.of("postgres://me:secret@db/net"));

        assertThat(refused(SampleApp.inventory()))
                .hasMessageContaining("cannot connect to <database>")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_folder_that_holds_something_else() {
        run.write("thesis.tex", "");

        AlembicException refused = refused(SampleApp.inventory());

        assertThat(refused.kind()).isEqualTo(ErrorKind.REFUSED);
        assertThat(refused).hasMessageContaining("it has no manage.py, and holds thesis.tex");
        assertThat(run.files()).containsOnlyKeys("thesis.tex");
    }

    @Test
    void a_project_of_another_name() {
        run.cast(SampleApp.inventory());

        assertThat(refused(run.with("project", Value.of("other"))))
                .hasMessageEndingWith(
                        "it holds the Django project alembic_project, not other;" + " give --project alembic_project");
    }

    @Test
    void a_migration_that_loses_data() {
        run.cast(SampleApp.inventory());
        Map<String, String> before = run.files();
        python.calls();
        Inventory smaller = schema(SchemaBuilder.schema()
                .type("dcim.site")
                .key("slug", ScalarType.SLUG)
                .field("code", ScalarType.INT)
                .field("status", new FieldType.Enumeration(List.of("active"))));

        AlembicException refused = refused(smaller);

        assertThat(refused.kind()).isEqualTo(ErrorKind.REFUSED);
        assertThat(refused.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "type dcim.device is gone, and so would be its table",
                        "field dcim.site.code was CharField(255) and becomes BigIntegerField",
                        "field dcim.site.name is gone, and so would be its column");
        assertThat(run.files()).isEqualTo(before);
        assertThat(python.calls()).isEmpty();

        run.with("allow_delete", true).cast(smaller);
        assertThat(run.warnings())
                .contains("dcim.site.status no longer has the values planned, 10g-base, 10g base;"
                        + " rows that hold one keep it until they are changed");
    }

    @Test
    void a_column_that_only_grows_loses_nothing() {
        run.cast(SampleApp.inventory());

        run.with("string_max_length", Value.of(300)).cast(SampleApp.inventory());

        assertThat(run.text("alembic_app/generated_models.py")).contains("max_length=300");
    }

    @Test
    void a_new_required_field_for_which_rows_have_no_value() {
        run.cast(schema(SchemaBuilder.schema().type("dcim.site").key("slug", ScalarType.SLUG)));

        AlembicException refused = refused(schema(SchemaBuilder.schema()
                .type("dcim.site")
                .key("slug", ScalarType.SLUG)
                .required("asn", ScalarType.INT)
                .required("name", ScalarType.STRING)));

        assertThat(refused).hasMessageContaining("run with the field optional first");
        assertThat(refused.problems()).extracting(Problem::message).containsExactly("field dcim.site.asn");
    }

    @Test
    void a_field_that_becomes_required_while_rows_hold_none() {
        run.cast(schema(site().field("asn", ScalarType.INT)));
        Map<String, String> before = run.files();
        python.counting("alembic-empty site.asn 2").calls();
        Inventory stricter = schema(site().required("asn", ScalarType.INT));

        AlembicException refused = refused(stricter);

        assertThat(refused.kind()).isEqualTo(ErrorKind.REFUSED);
        assertThat(refused).hasMessageContaining("give them one while the field is optional");
        assertThat(refused.problems())
                .extracting(Problem::message)
                .containsExactly("field site.asn has none in 2 rows");
        assertThat(run.files()).isEqualTo(before);
        assertThat(python.calls()).containsExactly("looked", "counted site.asn");

        python.counting("alembic-empty site.asn 0");
        assertThat(run.cast(stricter).notes()).contains("migrated");
    }

    @Test
    void a_text_or_list_that_becomes_required_has_an_empty_value_for_rows_that_hold_none() {
        run.cast(schema(site().nullable("name", ScalarType.STRING).field("facts", ScalarType.JSON)));
        python.calls();

        run.cast(schema(site().required("name", ScalarType.STRING).required("facts", ScalarType.JSON)));

        assertThat(python.calls()).noneMatch(call -> call.startsWith("counted"));
    }

    @Test
    void a_python_that_is_broken() {
        python.broken("No module named encodings");

        AlembicException refused = refused(SampleApp.inventory());

        assertThat(refused.kind()).isEqualTo(ErrorKind.BACKEND);
        assertThat(refused)
                .hasMessage("command failed: " + python.path()
                        + " (looking for packages) (exit code 3)\nNo module named encodings");
        assertThat(run.out("")).doesNotExist();
    }

    @Test
    void a_stub_of_the_users_that_takes_in_what_would_go() {
        run.cast(SampleApp.inventory());
        run.write("alembic_app/admin.py", "from .generated_admin import *\nMINE = 1\n");
        Map<String, String> before = run.files();

        assertThat(refused(run.with("no_admin", true)))
                .hasMessageContaining("admin.py takes in generated_admin, which is not generated any more");
        assertThat(run.files()).isEqualTo(before);
    }

    @Test
    void pruning_that_is_not_allowed() {
        assertThat(refused(run.with("prune", true))).hasMessageContaining("--allow-delete");
    }

    @Test
    void names_that_django_does_not_take_and_values_no_column_takes() {
        assertThat(refused(schema(SchemaBuilder.schema().type("a-b").key("class", ScalarType.STRING))))
                .hasMessage("cannot emit django app, invalid names in schema:");
        assertThat(python.calls()).isEmpty();
        assertThat(run.out("")).doesNotExist();
    }

    private AlembicException refused(CastRun configured) {
        return catchThrowableOfType(AlembicException.class, () -> configured.cast(SampleApp.inventory()));
    }

    private AlembicException refused(Inventory inventory) {
        return catchThrowableOfType(AlembicException.class, () -> run.cast(inventory));
    }

    private static SchemaBuilder site() {
        return SchemaBuilder.schema().type("site").key("slug", ScalarType.SLUG);
    }

    private static Inventory schema(SchemaBuilder schema) {
        return new Inventory(schema.build(), Optional.empty(), List.of());
    }
}
