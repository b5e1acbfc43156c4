package io.alembic.cli.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.cli.ProgramInProcess;
import io.alembic.testkit.netbox.RecordedServer;
import io.alembic.testkit.scenario.ProgramCall;
import io.alembic.testkit.scenario.ProgramOutcome;
import io.alembic.testkit.scenario.ShellWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** All that a real NetBox 4.6.8 held, every trap of it, imported whole. */
@EnabledIf("io.alembic.testkit.netbox.RecordedNetBox#isThere")
final class NetBoxWholeRecordedTest {

    @TempDir
    private Path folder;

    @Test
    void imports_whole_validates_plans_empty_and_gives_the_same_bytes_again() throws IOException {
        try (RecordedServer server = RecordedServer.start()) {
            ProgramOutcome imported = run(server, "import --all --backend-config backend.yaml -o net");

            assertThat(imported.exit()).as(imported.errors()).isZero();
            assertThat(imported.output())
                    .contains("imported 8507 objects of 115 types")
                    .contains("dcim.cable: keyed by id: nothing else tells them apart")
                    .contains("dcim.device: keyed by id: 3 of 540 have no name")
                    .contains("tenancy.tenant: keyed by id: 2 of 18 share their slug")
                    .contains("dcim.rack: keyed by id: 2 of 73 share their site and name")
                    .contains("ipam.prefix: keyed by id: 7 of 85 share their prefix")
                    .doesNotContain("dcim.interface: keyed")
                    .doesNotContain("dcim.site: keyed")
                    .doesNotContain("dcim.region: keyed");
            assertThat(run(server, "validate -f net/inventory.yaml").exit()).isZero();
            unchanged(server);
            unchanged(server);
            Map<String, String> first = files();
            assertThat(run(server, "import --all --backend-config backend.yaml -o net")
                            .exit())
                    .isZero();
            assertThat(files()).isEqualTo(first);
            assertThat(server.received()).noneMatch(request -> request.method().matches("POST|PATCH|PUT|DELETE"));
        }
    }

    @Test
    void a_type_that_is_withheld_ends_the_run_and_can_be_left_out() throws IOException {
        try (RecordedServer server = RecordedServer.withholding("ipam.asn")) {
            ProgramOutcome refused = run(server, "import --all --backend-config backend.yaml -o net");

            assertThat(refused.exit()).isEqualTo(69);
            assertThat(refused.errors()).contains("ipam.asn cannot be read", "--exclude ipam.asn");
            assertThat(folder.resolve("net")).doesNotExist();

            ProgramOutcome rest = run(
                    server, "import --types ipam.*,dcim.site --exclude ipam.asn --backend-config backend.yaml -o net");
            assertThat(rest.exit()).as(rest.errors()).isZero();
            assertThat(rest.output()).contains("dcim.site.asns", "it refers to ipam.asn, which is not imported");
        }
    }

    private void unchanged(RecordedServer server) throws IOException {
        ProgramOutcome planned = run(
                server, "plan -f net/inventory.yaml --backend-config backend.yaml -o plan.json --detailed-exitcode");
        assertThat(planned.exit()).as(planned.output() + planned.errors()).isZero();
        assertThat(planned.errors()).doesNotContain("warning");
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("net"))) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private ProgramOutcome run(RecordedServer server, String words) throws IOException {
        Files.writeString(
                folder.resolve("backend.yaml"),
                "backend: netbox\nurl: " + server.url() + "\ntoken: \"0\"\nretries: 0\n");
        return new ProgramInProcess().run(new ProgramCall(ShellWords.split(words), folder, Map.of(), ""));
    }
}
