package io.alembic.cli.django;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The generated project with a real Django: run by {@code mvn -Pdjango verify}, with Python and PyPI. */
final class GeneratedProjectIT {

    @TempDir
    private Path folder;

    @BeforeAll
    static void has_a_python_with_django() {
        VirtualEnvironment.make();
    }

    @ParameterizedTest
    @EnumSource
    void its_own_tests_pass(Database database) {
        CastProject project = new CastProject(folder, database.variables());

        project.cast();

        project.inside("python -m pytest -q -p no:cacheprovider");
    }

    @Test
    void ruff_finds_nothing_in_it_and_would_lay_nothing_out_otherwise() {
        CastProject project = new CastProject(folder, Map.of());

        project.cast("--no-migrate");

        project.inside("ruff check --no-cache .; ruff format --no-cache --check inventory tests network/alembic_*.py");
        project.cast("--no-migrate", "--no-admin", "--api", "read_only");
        project.inside("ruff check --no-cache .; ruff format --no-cache --check inventory tests network/alembic_*.py");
        project.cast("--no-migrate", "--no-admin", "--api", "none");
        project.inside("ruff check --no-cache .; ruff format --no-cache --check inventory tests network/alembic_*.py;"
                + " python manage.py check");
    }

    @Test
    void a_second_run_changes_no_byte_and_edits_of_the_user_stay() {
        CastProject project = new CastProject(folder, Map.of());
        project.cast();
        project.write("inventory/extensions.py", "ANSWER = 42\n");
        SortedMap<String, String> before = project.files();

        project.cast();

        assertThat(project.files()).isEqualTo(before);
        assertThat(project.python("__import__('inventory.models').models.ANSWER"))
                .isEqualTo("42");
        project.cast("--check");
    }

    @Test
    void the_command_and_the_backend_make_the_same_project() {
        CastProject project = new CastProject(folder, Map.of());
        project.cast();

        project.shell(
                "mv network by-cast; alembic plan -q -f model.yaml --backend-config examples/cast/django.yaml -o p;"
                        + " alembic apply -q -p p --backend-config examples/cast/django.yaml;"
                        + " diff -r -x db.sqlite3 -x __pycache__ -I '^SECRET_KEY = ' by-cast network");
    }

    @Test
    void a_deployment_check_finds_no_error() {
        CastProject project = new CastProject(folder, Map.of());
        project.cast("--no-migrate");

        project.inside("DJANGO_DEBUG=0 DJANGO_HTTPS=1 DJANGO_ALLOWED_HOSTS=example.net"
                + " DJANGO_SECRET_KEY=$(printf 'aB3%.0s' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20)xyz0126"
                + " python manage.py check --deploy --fail-level ERROR;"
                + " python manage.py spectacular --validate --fail-on-warn > openapi.yaml");
    }

    @ParameterizedTest
    @EnumSource
    void a_model_that_grows_adds_one_migration_and_loses_no_row(Database database) {
        CastProject project = new CastProject(folder, database.variables());
        project.cast();
        String rows = "sorted(map(str, NetDevice.objects.values_list('uid', 'name', 'serial')))";
        project.python("NetDevice.objects.create(name='mine', site=NetSite.objects.get(slug='osl'))");
        String before = project.python(rows);

        project.shell("sed -i 's/^        notes: .*/&\\n        rack_unit: { type: int }\\n"
                + "        owner: { type: string, required: true }/; s/retired\\]/retired, closed]/;"
                + " s/^      serial: .*/&\\n      owner: us/' model.yaml");
        project.cast();

        assertThat(project.python(rows)).isEqualTo(before).contains("mine");
        assertThat(project.resolve("network/inventory/migrations").toFile().list((at, name) -> name.matches("000.*")))
                .hasSize(2);
        project.cast("--prune", "--allow-delete");
        assertThat(project.python("NetDevice.objects.filter(name='mine').count(), NetDevice.objects.count()"))
                .isEqualTo("(0, 2)");
    }

    @ParameterizedTest
    @EnumSource
    void values_and_members_that_are_not_declared_any_more_go_back(Database database) {
        CastProject project = new CastProject(folder, database.variables());
        project.cast();
        project.shell("sed -i 's/^      uplinks: .*//; s/, latitude: 59.91//' model.yaml");

        project.cast();

        assertThat(project.python("list(NetDevice.objects.get(name='edge1').uplinks.all()),"
                        + " NetSite.objects.get(slug='osl').latitude"))
                .isEqualTo("([], None)");
    }

    @ParameterizedTest
    @EnumSource
    void rows_that_refer_to_each_other_are_pruned(Database database) {
        CastProject project = new CastProject(folder, database.variables());
        project.cast();

        project.shell("sed -i '/^objects:/,$d' model.yaml; echo 'objects: []' >> model.yaml");
        project.cast("--prune", "--allow-delete");

        assertThat(project.python("NetSite.objects.count() + NetDevice.objects.count() + NetPrefix.objects.count()"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void ten_thousand_objects_load(Database database) {
        CastProject project = new CastProject(folder, database.variables());
        project.shell("for n in $(seq 10000); do printf '  - { uid: 0c57a000-0000-4000-9000-%012d, type: net.site,"
                + " key: { slug: s%d }, attrs: { name: Site } }\\n' $n $n; done >> model.yaml");

        project.cast();

        assertThat(project.python("NetSite.objects.count()")).isEqualTo("10002");
    }
}
