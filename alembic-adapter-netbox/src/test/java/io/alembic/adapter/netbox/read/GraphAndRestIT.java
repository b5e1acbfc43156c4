package io.alembic.adapter.netbox.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.netbox.NetBoxSample;
import io.alembic.adapter.netbox.NetBoxSampleSchema;
import io.alembic.adapter.netbox.RealNetBox;
import io.alembic.adapter.netbox.server.NetBoxApi;
import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.adapter.spi.Backend;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.Operation;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.dcim.read.WireRow;
import io.alembic.dcim.rest.RowProgress;
import io.alembic.http.HttpConnection;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.Operations;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading by GraphQL and by REST brings the same objects, on a real server. */
final class GraphAndRestIT {

    /** Types with generic references, which GraphQL is not asked for. */
    private static final Set<String> BY_REST =
            Set.of("dcim.cable", "dcim.macaddress", "ipam.ip_address", "ipam.prefix", "ipam.service");

    private final Schema schema = NetBoxSampleSchema.SCHEMA;

    @BeforeEach
    void fill() {
        RealNetBox.clean();
        try (Backend backend = RealNetBox.open()) {
            backend.provisioner().orElseThrow().ensure(schema);
            List<Operation> creates = NetBoxSample.sample().objects().stream()
                    .map(Operations::create)
                    .toList();
            assertThat(new Converged(backend, schema).write(creates).allApplied())
                    .isTrue();
        }
    }

    @AfterEach
    void empty() {
        RealNetBox.clean();
    }

    @Test
    void both_ways_of_reading_bring_the_same_objects() {
        try (HttpConnection connection = RealNetBox.connect()) {
            NetBoxServer server =
                    new NetBoxServer(new NetBoxApi(connection.json(), connection.base(), NetBoxApi.LARGEST_PAGE));
            RowForm form = new RowForm(server.types());
            TypeReader rest = new TypeReader(server, form);
            GraphLists graph = new GraphLists(server);
            Set<String> leftToRest = new TreeSet<>();
            for (Map.Entry<TypeName, TypeSchema> entry : schema.types().entrySet()) {
                DeclaredType type = DeclaredType.of(server, entry.getKey(), entry.getValue());
                List<WireRow> shown = rest.readAll(type, RowProgress.SILENT);
                Optional<List<WireRow>> all = graph.readWhole(type, RowProgress.SILENT);
                Optional<List<WireRow>> some =
                        graph.readByIds(type, shown.stream().map(WireRow::id).toList(), RowProgress.SILENT);
                if (all.isEmpty()) {
                    leftToRest.add(type.name().name());
                } else {
                    assertThat(held(type, all.get(), form))
                            .as(type.name().name())
                            .isEqualTo(held(type, shown, form));
                    assertThat(some).as(type.name().name()).contains(all.get());
                }
            }
            assertThat(server.graph().trouble()).isEmpty();
            assertThat(leftToRest).isEqualTo(BY_REST);
        }
    }

    private static List<Object> held(DeclaredType type, List<WireRow> rows, RowForm form) {
        return rows.stream()
                .sorted(Comparator.comparing(WireRow::id))
                .<Object>map(row -> form.held(type, row))
                .toList();
    }
}
