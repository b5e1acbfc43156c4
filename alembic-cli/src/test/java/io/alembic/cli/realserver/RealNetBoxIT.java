package io.alembic.cli.realserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the NetBox example through its life on a real server, named by NETBOX_URL and NETBOX_TOKEN. Without a server it
 * fails. Run by {@code mvn -Pnetbox verify}.
 */
final class RealNetBoxIT {

    @TempDir
    private Path folder;

    private ExampleOnServer example;

    @BeforeEach
    void connects() {
        example = ExampleOnServer.in(folder, "netbox", "NETBOX_URL", "NETBOX_TOKEN");
    }

    @AfterEach
    void leaves_nothing_behind() {
        example.clear();
    }

    @Test
    void the_example_converges_changes_and_comes_back_by_import() {
        example.converges_changes_and_comes_back_by_import(
                "s/FX0001/FX0009/; s/to leaf1-bgo/uplink/; s/site_code: OSL/site_code: OSO/; s/ports: .22./ports: [22, 830]/");
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
}
