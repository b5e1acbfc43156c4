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

/** What a project is asked to be beyond the usual, and what is refused of it, with a real Django. */
final class ProjectOptionsIT {

    @TempDir
    private Path folder;

    @BeforeAll
    static void has_a_python_with_django() {
        VirtualEnvironment.make();
    }

    @Test
    void a_django_of_another_environment_on_the_path_is_not_run() {
        CastProject project = new CastProject(folder, Map.of());
        project.shell("mkdir other; printf '#!/bin/sh\\nexit 1\\n' > other/django-admin; cp other/django-admin"
                + " other/python3; chmod +x other/*");

        project.shell(
                "python=$(command -v python); PATH=$PWD/other:$PATH alembic cast django -q -f model.yaml -o network"
                        + " --project network --app inventory --python $python");
        assertThat(project.python("NetSite.objects.count()")).isEqualTo("2");

        project.shell("PATH=$PWD/other:$PATH; code=0; alembic cast django -q -f model.yaml -o another"
                + " > said.txt 2>&1 || code=$?; test $code = 1; test ! -e another;"
                + " grep -q '^Error: command failed: python3 (looking for packages) (exit code 1)' said.txt");
    }

    @ParameterizedTest
    @EnumSource
    void tables_are_called_as_wanted_and_keep_their_rows_when_that_changes(Database database) {
        CastProject project = new CastProject(folder, database.variables());
        project.cast();

        project.cast("--no-load", "--table-prefix", "net_");

        assertThat(project.python("NetDevice._meta.db_table, NetDevice.uplinks.through._meta.db_table,"
                        + " NetDevice.objects.count(), NetDevice.uplinks.through.objects.count()"))
                .isEqualTo("('net_netdevice', 'net_netdevice_uplinks', 2, 1)");
    }

    @Test
    void the_openapi_document_names_every_route() {
        CastProject project = new CastProject(folder, Map.of());

        project.cast("--no-migrate", "--openapi", "api.yaml");

        project.shell("grep -q 'title: inventory API' api.yaml; for route in netsites netasns netdevices netinterfaces"
                + " netprefixes; do grep -q \"^  /api/$route/:\" api.yaml; done");
    }

    @ParameterizedTest
    @EnumSource
    void a_field_becomes_required_when_every_row_has_a_value(Database database) {
        CastProject project = new CastProject(folder, database.variables());
        project.cast();
        project.python("NetSite.objects.create(slug='mine', name='Mine')");
        SortedMap<String, String> before = project.files();
        project.shell("sed -i 's/latitude: { type: float }/latitude: { type: float, required: true }/' model.yaml");

        project.fails("field net.site.latitude has none in 1 rows");

        assertThat(project.files()).isEqualTo(before);
        project.python("NetSite.objects.filter(slug='mine').update(latitude=1)");
        project.cast();
        assertThat(project.python("sorted(NetSite.objects.values_list('latitude', flat=True))"))
                .isEqualTo("[1.0, 59.91, 60.39]");
    }

    @ParameterizedTest
    @EnumSource
    void a_field_renamed_by_a_migration_of_the_users_keeps_its_values(Database database) {
        CastProject project = new CastProject(folder, database.variables());
        project.cast();
        project.shell("sed -i 's/holder/owner/' model.yaml");
        project.fails("field net.asn.holder is gone, and so would be its column");

        project.write("inventory/migrations/0002_owner.py", """
                from django.db import migrations


                class Migration(migrations.Migration):
                    dependencies = [("inventory", "0001_initial")]
                    operations = [migrations.RenameField("netasn", "holder", "owner")]
                """);
        project.cast("--allow-delete", "--no-load");

        assertThat(project.python("NetAsn.objects.get().owner")).isEqualTo("Example AS");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_pruned_while_rows_of_the_user_refer_to_it(Database database) {
        CastProject project = new CastProject(folder, database.variables());
        project.cast();
        project.write("inventory/extensions.py", """
                from django.db import models


                class Visit(models.Model):
                    site = models.ForeignKey("inventory.NetSite", models.PROTECT)
                """);
        project.cast();
        project.python("__import__('inventory.extensions').extensions.Visit.objects.create("
                + "site=NetSite.objects.create(slug='mine', name='Mine'))");

        project.fails("nothing was deleted: rows that stay refer to net site mine", "--prune", "--allow-delete");

        assertThat(project.python("NetSite.objects.count()")).isEqualTo("3");
    }
}
