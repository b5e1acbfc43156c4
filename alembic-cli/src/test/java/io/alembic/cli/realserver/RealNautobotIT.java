package io.alembic.cli.realserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.cli.documentation.Scratch;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the Nautobot example through its life on a real server, named by NAUTOBOT_URL and NAUTOBOT_TOKEN. Without a
 * server it fails. Run by {@code mvn -Pnautobot verify}.
 */
final class RealNautobotIT {

    @TempDir
    private Path folder;

    private ExampleOnServer example;

    @BeforeEach
    void connects() {
        example = ExampleOnServer.in(folder, "nautobot", "NAUTOBOT_URL", "NAUTOBOT_TOKEN");
    }

    @AfterEach
    void leaves_nothing_behind() {
        example.clear();
    }

    @Test
    void the_example_converges_changes_and_comes_back_by_import() {
        example.converges_changes_and_comes_back_by_import(
                "s/FX0001/FX0009/; s/to leaf1-bgo/uplink/; s/site_code: OSL/site_code: OSO/");
    }

    @Test
    void a_lost_state_is_found_again_by_key() {
        example.is_found_again_by_key_without_its_state();

        assertThat(example.scratch().resolve(".alembic/state")).isNotEmptyDirectory();
    }

    @Test
    void all_of_it_comes_back_without_a_schema() {
        example.converge(example.inventory());

        example.comes_back_whole();
    }

    @Test
    void blank_values_stay_blank_whether_declared_as_null_or_as_the_empty_text() {
        Scratch scratch = example.scratch();
        scratch.copy(Scratch.projectRoot().resolve("alembic-cli/src/test/resources/realserver"), "blank");
        String nulls = "s/PICK/null/; s/MANY/null/; s/DAY/null/; s/TAGS/[]/; s/MAC/null/;";
        scratch.run("sed '" + nulls + " s/TEXT/\"\"/; s/TAG[67]/\"\"/; s/BLANK/\"\"/; s/MODE/\"\"/' blank/blank.yaml"
                + " > empty.yaml; sed '" + nulls
                + " s/TEXT/null/; s/TAG[67]/null/; s/BLANK/null/; s/MODE/null/' blank/blank.yaml > null.yaml;"
                + " sed 's/PICK/a/; s/MANY/[b, a]/; s/DAY/2026-01-01/; s/TAGS/[managed]/; s/MAC/\"02:00:5e:10:00:ff\"/;"
                + " s/TEXT/x/; s/TAG/x/; s/BLANK/null/; s/MODE/access/' blank/blank.yaml > full.yaml;"
                + " sed -n '/^objects:/q; p' empty.yaml > nothing.yaml; echo 'objects: []' >> nothing.yaml");

        example.converge("empty.yaml");
        example.unchanged("empty.yaml");
        example.unchanged("null.yaml");
        example.converge("full.yaml");
        example.unchanged("full.yaml");
        example.converge("null.yaml");
        example.unchanged("null.yaml");
        example.unchanged("empty.yaml");

        example.reduceTo("nothing.yaml");
    }
}
