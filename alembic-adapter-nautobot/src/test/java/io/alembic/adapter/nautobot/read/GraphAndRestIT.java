package io.alembic.adapter.nautobot.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.nautobot.NautobotSample;
import io.alembic.adapter.nautobot.RealNautobot;
import io.alembic.adapter.nautobot.server.NautobotApi;
import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.identity.HeldObject;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.Operation;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.dcim.read.WireRow;
import io.alembic.dcim.rest.RowProgress;
import io.alembic.dcim.value.DeclaredForm;
import io.alembic.http.HttpConnection;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.Operations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading by GraphQL and by REST brings the same objects, on a real server. */
final class GraphAndRestIT {

    private Backend backend;

    @BeforeEach
    void fill() {
        RealNautobot.clean();
        backend = RealNautobot.open();
        Schema schema = NautobotSample.schema();
        backend.provisioner().orElseThrow().ensure(schema);
        List<Operation> creates = new ArrayList<>();
        for (InventoryObject object : NautobotSample.sample().objects()) {
            creates.add(Operations.create(object));
        }
        assertThat(new Converged(backend, schema).write(creates).allApplied()).isTrue();
    }

    @AfterEach
    void empty() {
        backend.close();
        RealNautobot.clean();
    }

    @Test
    void both_ways_of_reading_bring_the_same_objects() {
        try (HttpConnection connection = RealNautobot.connect()) {
            NautobotServer server = new NautobotServer(new NautobotApi(connection.json(), connection.base()), Set.of());
            GraphTargets targets = new GraphTargets(server);
            GraphReader graphs = new GraphReader(server.api(), server.graph());
            TypeReader reader = new TypeReader(server, targets, graphs);
            DeclaredForm form = new DeclaredForm(new NaturalNames(targets, server.models()::pathOf, graphs));
            for (Map.Entry<TypeName, TypeSchema> entry :
                    NautobotSample.schema().types().entrySet()) {
                DeclaredType type = DeclaredType.of(server, entry.getKey(), entry.getValue());
                Optional<TypeReading> reading = TypeReading.of(server, targets, type);
                List<WireRow> byRest = reader.readAllByRest(type, reading, RowProgress.SILENT);
                if (reading.filter(TypeReading::complete).isPresent()) {
                    List<WireRow> byGraph =
                            reader.readAllByGraph(type, reading.get(), OptionalLong.empty(), RowProgress.SILENT);
                    assertThat(held(type, byGraph, form)).as(type.name().name()).isEqualTo(held(type, byRest, form));
                }
            }
        }
    }

    private static List<HeldObject> held(DeclaredType type, List<WireRow> rows, DeclaredForm form) {
        return rows.stream()
                .sorted(Comparator.comparing(WireRow::id))
                .map(row -> ObjectReader.held(type, row, form))
                .toList();
    }
}
