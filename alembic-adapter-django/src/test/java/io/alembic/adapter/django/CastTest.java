package io.alembic.adapter.django;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.CastReport;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.Inventory;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CastTest {

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
    void a_project_is_made_in_steps_that_ask_nothing() {
        CastReport report = run.cast(SampleApp.inventory());

        assertThat(python.calls())
                .containsExactly(
                        "looked",
                        "startproject",
                        "check",
                        "makemigrations alembic_app initial",
                        "migrate --noinput",
                        "loaddata alembic --app alembic_app");
        assertThat(report.written()).contains("alembic_app/generated_models.py", "alembic_project/settings.py");
        assertThat(report.notes()).containsExactly("migrated", "loaded 3 objects");
    }

    @Test
    void a_second_run_writes_nothing() {
        run.cast(SampleApp.inventory());
        Map<String, String> before = run.files();

        CastReport again = run.cast(SampleApp.inventory());

        assertThat(again.changesFiles()).isFalse();
        assertThat(run.files()).containsAllEntriesOf(before);
    }

    @Test
    void files_of_the_user_are_left_as_they_are() {
        run.cast(SampleApp.inventory());
        run.write("alembic_app/extensions.py", "MINE = 1\n");
        run.write("alembic_app/models.py", "from .generated_models import *\nMINE = 2\n");
        run.write("alembic_project/settings.py", run.text("alembic_project/settings.py") + "MINE = 3\n");
        Map<String, String> before = run.files();

        run.cast(SampleApp.inventory());

        assertThat(run.files()).containsAllEntriesOf(before);
    }

    @Test
    void a_skeleton_of_djangos_gives_way_to_a_stub() {
        run.cast(SampleApp.inventory());
        run.write("alembic_app/models.py", "from django.db import models\r\n\r\n# Create your models here.\r\n");

        run.cast(SampleApp.inventory());

        assertThat(run.text("alembic_app/models.py")).contains("from .generated_models import *");
    }

    @Test
    void a_module_of_the_user_that_takes_in_nothing_is_told() {
        run.cast(SampleApp.inventory());
        run.write("alembic_app/admin.py", "# all my own\n");

        run.cast(SampleApp.inventory());

        assertThat(run.text("alembic_app/admin.py")).isEqualTo("# all my own\n");
        assertThat(run.warnings())
                .containsExactly("alembic_app/admin.py is yours and does not take in generated_admin;"
                        + " add: from .generated_admin import *");
    }

    @Test
    void edits_of_a_generated_file_are_kept_beside_it() {
        run.cast(SampleApp.inventory());
        run.write("alembic_app/generated_models.py", "EDITED = True\n");

        run.cast(SampleApp.inventory());

        assertThat(run.text("alembic_app/generated_models.py")).contains("class DcimDevice");
        assertThat(run.text("alembic_app/generated_models.py.edited")).isEqualTo("EDITED = True\n");
        assertThat(run.warnings()).singleElement().asString().contains("was edited by hand");
    }

    @Test
    void admin_pages_that_are_not_wanted_any_more_go_with_their_stub() {
        run.cast(SampleApp.inventory());

        CastReport report = run.with("no_admin", true).cast(SampleApp.inventory());

        assertThat(report.removed()).containsExactly("alembic_app/generated_admin.py", "alembic_app/admin.py");
        assertThat(run.out("alembic_app/admin.py")).doesNotExist();
    }

    @Test
    void an_api_that_is_not_wanted_any_more_goes_from_the_routes() {
        run.cast(SampleApp.inventory());

        run.with("api", Value.of("none")).cast(SampleApp.inventory());

        assertThat(run.text("alembic_project/urls.py")).isEqualTo("urlpatterns = []\n");
        assertThat(run.out("alembic_app/generated_views.py")).doesNotExist();
    }

    @Test
    void names_that_the_settings_mention_elsewhere_make_no_difference() {
        run.with("app", Value.of("blog"));
        run.cast(SampleApp.inventory());
        run.write("alembic_project/settings.py", "# REST_FRAMEWORK: see 'blog'\nINSTALLED_APPS = ['django_x.blog']\n");
        run.write("alembic_project/urls.py", "\"\"\"include('blog.urls')\"\"\"\nurlpatterns = []\n");

        run.cast(SampleApp.inventory());

        assertThat(run.text("alembic_project/settings.py")).contains("configure(globals())");
        assertThat(run.text("alembic_project/urls.py")).contains("urlpatterns += alembic_urlpatterns");
    }

    @Test
    void a_check_tells_what_differs_and_writes_nothing() {
        run.cast(SampleApp.inventory());
        run.write("alembic_app/generated_urls.py", "");
        Map<String, String> before = run.files();
        python.calls();

        CastReport report = run.check(SampleApp.inventory());

        assertThat(report.written()).contains("alembic_app/generated_urls.py");
        assertThat(run.files()).isEqualTo(before);
        assertThat(python.calls()).containsExactly("looked");
    }

    @Test
    void a_check_of_nothing_makes_no_folder() {
        assertThat(run.check(SampleApp.inventory()).changesFiles()).isTrue();
        assertThat(run.out("")).doesNotExist();
    }

    @Test
    void without_migrating_nothing_is_loaded_and_that_is_said() {
        run.with("no_migrate", true).cast(SampleApp.inventory());

        assertThat(python.calls()).doesNotContain("migrate --noinput").noneMatch(call -> call.startsWith("loaddata"));
        assertThat(run.warnings()).singleElement().asString().startsWith("the fixture holds 3 objects, not loaded");
    }

    @Test
    void without_loading_the_database_is_migrated_all_the_same() {
        run.with("no_load", true).cast(SampleApp.inventory());

        assertThat(python.calls()).contains("migrate --noinput").noneMatch(call -> call.startsWith("loaddata"));
    }

    @Test
    void rows_are_pruned_after_loading_where_that_is_allowed() {
        run.with("prune", true).with("allow_delete", true).cast(SampleApp.inventory());

        assertThat(python.calls()).endsWith("loaddata alembic --app alembic_app", "alembic_prune");
    }

    @Test
    void the_database_goes_by_the_environment_and_into_no_file() {
        run.with("database", Value.of("postgres://me:secret@db/net")).cast(SampleApp.inventory());

        assertThat(python.calls()).contains("migrate --noinput postgres://me:secret@db/net");
        assertThat(run.files().values()).noneMatch(text -> text.contains("secret@"));
    }

    @Test
    void tables_begin_as_wanted() {
        run.with("table_prefix", Value.of("net_")).cast(SampleApp.inventory());

        assertThat(run.text("alembic_app/generated_models.py")).contains("        db_table = \"net_dcimdevice\"");
    }

    @Test
    void the_openapi_document_is_written_where_it_is_wanted() {
        CastReport report = run.with("openapi", Value.of("api.yaml")).cast(SampleApp.inventory());

        assertThat(python.calls()).contains("spectacular --file " + folder.resolve("api.yaml"));
        assertThat(report.notes()).contains("OpenAPI document in " + folder.resolve("api.yaml"));
    }

    @Test
    void a_run_after_one_that_failed_half_way_completes_it() {
        python.failing("exit 1");
        assertThatThrownBy(() -> run.cast(SampleApp.inventory())).hasMessageContaining("command failed");
        FakePython.in(folder);

        CastReport report = run.cast(SampleApp.inventory());

        assertThat(report.notes()).containsExactly("migrated", "loaded 3 objects");
        assertThat(python.calls())
                .contains("makemigrations alembic_app initial")
                .containsOnlyOnce("startproject");
    }

    @Test
    void what_a_program_prints_is_shown_while_it_runs() {
        python.failing("echo Applying inventory.0001_initial");

        run.cast(SampleApp.inventory());

        assertThat(run.progress())
                .contains(python.path() + " manage.py migrate --noinput: Applying inventory.0001_initial");
    }

    @Test
    void a_text_too_long_for_its_column_gets_one_without_bounds_and_keeps_it() {
        run.with("string_max_length", Value.of(3));
        run.cast(SampleApp.inventory());
        assertThat(run.text("alembic_app/generated_models.py")).contains("    name = models.TextField()");

        run.cast(new Inventory(SampleApp.schema(), Optional.empty(), List.of()));

        assertThat(run.text("alembic_app/generated_models.py")).contains("    name = models.TextField()");
    }

    @Test
    void a_later_migration_is_named_by_the_columns_alone() {
        run.cast(SampleApp.inventory());
        python.calls();

        run.with("no_admin", true).cast(SampleApp.inventory());
        List<String> first = python.calls();
        run.cast(new Inventory(SampleApp.schema(), Optional.empty(), List.of()));

        assertThat(first).anyMatch(call -> call.matches("makemigrations alembic_app alembic_[0-9a-f]{8}"));
        assertThat(python.calls()).contains(first.get(2));
    }

    @Test
    void a_pattern_that_python_cannot_say_is_told() {
        TypeSchema site = TypeSchema.of(
                Map.of("slug", FieldSchema.of(ScalarType.SLUG)),
                Map.of(
                        "name",
                        new FieldSchema(
                                ScalarType.STRING,
                                false,
                                false,
                                Optional.empty(),
                                Optional.of("^\\p{Lu}"),
                                Optional.empty())));

        run.cast(new Inventory(Schema.of(Map.of(new TypeName("site"), site)), Optional.empty(), List.of()));

        assertThat(run.warnings())
                .containsExactly("Django does not check the pattern of site.name, which Python cannot say: ^\\p{Lu}");
    }

    @Test
    void a_virtual_environment_and_hidden_files_are_no_contents() throws Exception {
        Files.createDirectories(run.out(".git"));
        run.write("env/pyvenv.cfg", "");

        assertThat(run.cast(SampleApp.inventory()).changesFiles()).isTrue();
    }
}
