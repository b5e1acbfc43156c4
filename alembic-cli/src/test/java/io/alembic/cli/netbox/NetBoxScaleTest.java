package io.alembic.cli.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.testkit.netbox.NetBoxStub;
import io.alembic.testkit.scenario.ProgramOutcome;
import io.alembic.testkit.server.StubRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand objects: how many requests they cost, and what travels. */
final class NetBoxScaleTest {

    private static final int SITES = 10;
    private static final int DEVICES = 100;
    private static final int PORTS = 1500;
    private static final int ADDRESSES = 387;
    private static final int OBJECTS = 3 + SITES + DEVICES + PORTS + ADDRESSES;
    private static final int LARGEST_PAGE = 1000;

    private static final String SCHEMA = """
            schema:
              types:
                dcim.manufacturer: { key: { slug: { type: slug } }, fields: { name: { type: string } } }
                dcim.device_type:
                  key: { slug: { type: slug } }
                  fields: { model: { type: string }, manufacturer: { type: ref, target: dcim.manufacturer } }
                dcim.device_role: { key: { slug: { type: slug } }, fields: { name: { type: string } } }
                dcim.site: { key: { slug: { type: slug } }, fields: { name: { type: string } } }
                dcim.device:
                  key: { name: { type: string } }
                  fields:
                    device_type: { type: ref, target: dcim.device_type }
                    role: { type: ref, target: dcim.device_role }
                    site: { type: ref, target: dcim.site }
                dcim.interface:
                  key: { device: { type: ref, target: dcim.device }, name: { type: string } }
                  fields: { type: { type: string }, mtu: { type: int } }
                ipam.ip_address:
                  key: { address: { type: cidr } }
                  fields: { assigned_object: { type: ref, target: dcim.interface } }
            objects:
            """;

    private final NetBoxStub server = NetBoxStub.start();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void two_thousand_objects_are_written_in_sixty_requests_and_read_in_as_many_as_their_pages() {
        NetBoxProgram program = new NetBoxProgram(folder, server, SCHEMA + objects());
        program.plan();

        ProgramOutcome applied = program.run("apply -p plan.json --backend-config backend.yaml");

        assertThat(applied.exit()).as(applied.errors()).isZero();
        assertThat(OBJECTS).isEqualTo(2000);
        assertThat(server.writes().size()).isLessThanOrEqualTo(OBJECTS * 3 / 100);
        int before = server.received().size();
        assertThat(program.run("plan -f inventory.yaml --backend-config backend.yaml -o empty.json --detailed-exitcode")
                        .exit())
                .isZero();
        List<StubRequest> reads =
                server.received().subList(before, server.received().size());
        assertThat(reads.stream().filter(NetBoxScaleTest::isPage).count())
                .isEqualTo(Stream.of(1, 1, 1, SITES, DEVICES, PORTS, ADDRESSES)
                        .mapToInt(NetBoxScaleTest::pages)
                        .sum());
        assertThat(reads.stream().filter(NetBoxScaleTest::isPage).map(StubRequest::line))
                .allMatch(line -> line.contains("/graphql/") || line.contains("?fields="))
                .anyMatch(line -> line.contains(
                        "/ip-addresses/?fields=address,assigned_object_id,assigned_object_type," + "id,last_updated&"))
                .anyMatch(line -> line.contains("/devices/?fields=device_type,id,last_updated,name,role,site&"));
        assertThat(reads).anyMatch(request -> request.body().contains("{id last_updated device{id}mtu name type}"));
    }

    /** Neither a count nor what the server tells of itself. */
    private static boolean isPage(StubRequest request) {
        boolean list = request.path().matches("/api/(dcim|ipam)/[a-z-]+/")
                && request.method().equals("GET")
                && !request.query().contains("limit=1&");
        return list || request.body().contains("rows:");
    }

    private static int pages(int rows) {
        return (rows + LARGEST_PAGE - 1) / LARGEST_PAGE;
    }

    private static String objects() {
        StringBuilder text = new StringBuilder();
        add(text, "dcim.manufacturer", uid(1, 1), "slug: m", "name: m");
        add(text, "dcim.device_type", uid(2, 1), "slug: t", "model: t, manufacturer: " + uid(1, 1));
        add(text, "dcim.device_role", uid(3, 1), "slug: r", "name: r");
        for (int i = 0; i < SITES; i++) {
            add(text, "dcim.site", uid(4, i), "slug: s" + i, "name: s" + i);
        }
        for (int i = 0; i < DEVICES; i++) {
            String references = "device_type: " + uid(2, 1) + ", role: " + uid(3, 1) + ", site: " + uid(4, i % SITES);
            add(text, "dcim.device", uid(5, i), "name: d" + i, references);
        }
        for (int i = 0; i < PORTS; i++) {
            String key = "device: " + uid(5, i % DEVICES) + ", name: eth" + i / DEVICES;
            add(text, "dcim.interface", uid(6, i), key, "type: 1000base-t, mtu: " + (1500 + i % 7));
        }
        for (int i = 0; i < ADDRESSES; i++) {
            String key = "address: 10.0." + i / 250 + "." + (1 + i % 250) + "/32";
            add(text, "ipam.ip_address", uid(7, i), key, "assigned_object: " + uid(6, i));
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String type, String uid, String key, String attributes) {
        text.append("  - { uid: %s, type: %s, key: { %s }, attrs: { %s } }\n".formatted(uid, type, key, attributes));
    }

    private static String uid(int kind, int number) {
        return "6a1d7c1e-0b6a-4a53-9a4e-%04x%08x".formatted(kind, number);
    }
}
