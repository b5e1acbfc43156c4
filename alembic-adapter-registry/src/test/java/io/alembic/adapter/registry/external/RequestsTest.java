package io.alembic.adapter.registry.external;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.ReadScope;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Bindings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.model.Uids;
import io.alembic.testkit.write.RecordedOutcomes;
import io.alembic.testkit.write.WriteSteps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The bytes that reach a program: shell adapters look for {@code "method":"read"}. */
@Timeout(60)
class RequestsTest {

    private static final Schema SCHEMA =
            SchemaBuilder.schema().type("net.pop").key("code", ScalarType.SLUG).build();
    private static final String SCHEMA_TEXT =
            "\"schema\":{\"types\":{\"net.pop\":{\"key\":{\"code\":{\"type\":\"slug\",\"required\":false,\"nullable\":false}},"
                    + "\"fields\":{\"code\":{\"type\":\"slug\",\"required\":false,\"nullable\":false}}}}}";
    private static final String STATE_TEXT =
            "\"state\":{\"mappings\":{\"net.pop\":{\"a0000000-0000-4000-8000-000000000001\":11}}}}";

    @TempDir
    private Path folder;

    @Test
    void each_request_is_compact_with_its_members_in_order() throws IOException {
        Backend backend = new ScriptedAdapter(folder)
                .with("setup", MapValue.of("b", ListValue.of(Value.of(1), Value.of("ä"))))
                .open("""
                        printf '%s\\n' "$request" >> log
                        case "$request" in
                          *'"method":"read"'*) answer '[]';;
                          *) answer '{}';;
                        esac
                        """);
        TypeName pop = new TypeName("net.pop");
        Bindings bindings = new Bindings(Map.of(
                pop, Map.of(Uids.numbered(1), BackendId.of(11)), new TypeName("net.gone"), Map.<Uid, BackendId>of()));
        InventoryObject object = object("net.pop", 2).key("code", "zrh-2").build();

        backend.observer()
                .orElseThrow()
                .observe(new ObserveRequest(
                        SCHEMA, new TreeSet<>(Set.of(pop)), bindings, new ReadScope.Bound(), Progress.SILENT));
        backend.provisioner().orElseThrow().preview(SCHEMA);
        backend.provisioner().orElseThrow().ensure(SCHEMA);
        backend.emitter()
                .orElseThrow()
                .write(
                        WriteSteps.request(
                                SCHEMA,
                                bindings,
                                List.of(
                                        Operations.create(object),
                                        Operations.delete(object, Optional.of(BackendId.of("x"))))),
                        new RecordedOutcomes());

        String head = "{\"version\":1,\"setup\":{\"b\":[1,\"ä\"]},\"method\":";
        assertThat(Files.readAllLines(folder.resolve("log")))
                .containsExactly(
                        head + "\"capabilities\"}",
                        head + "\"read\"," + SCHEMA_TEXT + ",\"types\":[\"net.pop\"]," + STATE_TEXT,
                        head + "\"preview_schema\"," + SCHEMA_TEXT + "}",
                        head + "\"ensure_schema\"," + SCHEMA_TEXT + "}",
                        head + "\"write\"," + SCHEMA_TEXT
                                + ",\"ops\":[{\"op\":\"create\",\"uid\":\"a0000000-0000-4000-8000-000000000002\","
                                + "\"type_name\":\"net.pop\",\"desired\":{\"uid\":\"a0000000-0000-4000-8000-000000000002\","
                                + "\"type\":\"net.pop\",\"key\":{\"code\":\"zrh-2\"},\"attrs\":{\"code\":\"zrh-2\"}}},"
                                + "{\"op\":\"delete\",\"uid\":\"a0000000-0000-4000-8000-000000000002\",\"type_name\":\"net.pop\","
                                + "\"key\":{\"code\":\"zrh-2\"},\"backend_id\":\"x\"}]," + STATE_TEXT);
    }

    @Test
    void a_request_without_setup_says_null_and_ends_without_a_line_break() throws IOException {
        new ScriptedAdapter(folder).openRaw("cat > request; echo '{\"ok\":true,\"result\":{}}'");

        assertThat(Files.readString(folder.resolve("request")))
                .isEqualTo("{\"version\":1,\"setup\":null,\"method\":\"capabilities\"}");
    }
}
