package io.alembic.cli.realserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.cli.documentation.Scratch;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the Nautobot example through its life on a real server, named by NAUTOBOT_URL and NAUTOBOT_TOKEN. Without a
 * server it fails. Run by {@code mvn -Pnautobot verify}.
 */
final class RealNautobotIT {

    private static final String INVENTORY = "examples/nautobot/inventory.yaml";
    private static final String BACKEND = "--backend-config examples/nautobot/backend.yaml";

    @TempDir
    private Path folder;

    private Scratch scratch;

    @BeforeEach
    void connects() {
        Map<String, String> variables = new TreeMap<>();
        variables.put("NAUTOBOT_URL", variable("NAUTOBOT_URL"));
        variables.put("NAUTOBOT_TOKEN", variable("NAUTOBOT_TOKEN"));
        scratch = new Scratch(folder, variables);
        scratch.copy(Scratch.projectRoot().resolve("examples"), "examples");
    }

    @AfterEach
    void leaves_nothing_behind() {
        scratch.run(
                "sed '/^objects:/,$d' examples/nautobot/inventory.yaml > nothing.yaml; echo 'objects: []' >> nothing.yaml;"
                        + " cp examples/nautobot/schema.yaml schema.yaml");
        scratch.run("alembic plan -f nothing.yaml --allow-delete -o clean.json " + BACKEND
                + " && alembic apply -p clean.json --allow-delete " + BACKEND);
    }

    @Test
    void the_example_converges_changes_and_comes_back_by_import() {
        scratch.run("alembic validate -f " + INVENTORY);
        converge(INVENTORY);
        scratch.run("alembic plan -f " + INVENTORY + " --detailed-exitcode -o empty.json " + BACKEND);

        scratch.run("sed 's/FX0001/FX0009/; s/to leaf1-bgo/uplink/; s/site_code: OSL/site_code: OSO/' " + INVENTORY
                + " > changed.yaml; cp examples/nautobot/schema.yaml schema.yaml");
        converge("changed.yaml");
        scratch.run("alembic plan -f changed.yaml --detailed-exitcode -o empty.json " + BACKEND);

        scratch.run("alembic import -f changed.yaml -o imported.yaml " + BACKEND);
        scratch.run("alembic validate -f imported.yaml");
        scratch.run("alembic plan -f imported.yaml --detailed-exitcode -o empty.json " + BACKEND);
    }

    @Test
    void a_lost_state_is_found_again_by_key() {
        converge(INVENTORY);

        scratch.run(
                "rm -r .alembic/state; alembic plan -f " + INVENTORY + " --detailed-exitcode -o empty.json " + BACKEND);

        assertThat(scratch.resolve(".alembic/state")).isNotEmptyDirectory();
    }

    @Test
    void blank_values_stay_blank_whether_declared_as_null_or_as_the_empty_text() {
        scratch.copy(Scratch.projectRoot().resolve("alembic-cli/src/test/resources/realserver"), "blank");
        String nulls = "s/PICK/null/; s/MANY/null/; s/DAY/null/; s/TAGS/[]/; s/MAC/null/;";
        scratch.run("sed '" + nulls + " s/TEXT/\"\"/; s/TAG[67]/\"\"/; s/BLANK/\"\"/; s/MODE/\"\"/' blank/blank.yaml"
                + " > empty.yaml; sed '" + nulls
                + " s/TEXT/null/; s/TAG[67]/null/; s/BLANK/null/; s/MODE/null/' blank/blank.yaml > null.yaml;"
                + " sed 's/PICK/a/; s/MANY/[b, a]/; s/DAY/2026-01-01/; s/TAGS/[managed]/; s/MAC/\"02:00:5e:10:00:ff\"/;"
                + " s/TEXT/x/; s/TAG/x/; s/BLANK/null/; s/MODE/access/' blank/blank.yaml > full.yaml;"
                + " sed -n '/^objects:/q; p' empty.yaml > nothing.yaml; echo 'objects: []' >> nothing.yaml");

        converge("empty.yaml");
        unchanged("empty.yaml");
        unchanged("null.yaml");
        converge("full.yaml");
        unchanged("full.yaml");
        converge("null.yaml");
        unchanged("null.yaml");
        unchanged("empty.yaml");

        scratch.run("alembic plan -f nothing.yaml --allow-delete -o clean.json " + BACKEND
                + " && alembic apply -p clean.json --allow-delete " + BACKEND);
    }

    private void unchanged(String inventory) {
        scratch.run("alembic plan -f " + inventory + " --detailed-exitcode -o empty.json " + BACKEND);
    }

    private void converge(String inventory) {
        scratch.run("alembic plan -f " + inventory + " -o plan.json " + BACKEND + " && alembic apply -p plan.json "
                + BACKEND);
    }

    private static String variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new IllegalStateException(
                        name + " is not set: this suite needs a running Nautobot; see docs/nautobot.md"));
    }
}
