package io.alembic.adapter.netbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.core.plan.ProvisionChange;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.netbox.NetBoxStub;
import io.alembic.testkit.server.StubAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NetBoxTokensTest {

    private static final Schema SITES = SchemaBuilder.schema()
            .type("dcim.site")
            .key("slug", ScalarType.SLUG)
            .field("facility", ScalarType.STRING)
            .field("warden", ScalarType.STRING)
            .build();

    private final NetBoxStub stub = NetBoxStub.start();

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void a_token_that_may_only_read_reads_and_plans_no_custom_field() {
        stub.hold("dcim.site", MapValue.of("name", Value.of("s")).with("slug", Value.of("s")));
        try (Backend backend = StubbedNetBox.open(stub, MapValue.EMPTY, NetBoxStub.READ_ONLY_TOKEN)) {
            assertThat(new Converged(backend, SITES).read()).hasSize(1);
            SchemaProvisioner schemas = backend.provisioner().orElseThrow();
            assertThat(schemas.preview(SITES)).isEmpty();
            assertThatThrownBy(() -> schemas.ensure(SITES))
                    .isInstanceOf(BackendException.class)
                    .hasMessageContaining("dcim.site")
                    .hasMessageContaining("a token that may write");
        }
        assertThat(stub.writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429, 500, 503})
    void a_failed_look_at_the_fields_of_a_model_is_a_failure_and_no_plan(int status) {
        try (Backend backend = StubbedNetBox.open(stub, MapValue.of("retries", Value.of(0)), NetBoxStub.TOKEN)) {
            SchemaProvisioner schemas = backend.provisioner().orElseThrow();
            stub.answerInstead(99, request -> request.method().equals("OPTIONS"), StubAnswer.empty(status));

            assertThatThrownBy(() -> schemas.preview(SITES)).hasMessageContaining("OPTIONS");
            assertThatThrownBy(() -> schemas.ensure(SITES)).hasMessageContaining("OPTIONS");
            assertThat(stub.writes()).isEmpty();

            stub.answerInstead(0, request -> false, StubAnswer.empty(status));
            assertThat(schemas.preview(SITES))
                    .as("facility is a column of sites, warden is none")
                    .contains(ProvisionReport.of(Map.of(ProvisionChange.CREATED_FIELDS, List.of("dcim.site.warden"))));
        }
    }

    @Test
    void tokens_of_the_second_version_and_the_branch_go_with_every_request() {
        MapValue branch = MapValue.of("branch", Value.of("feature1"));
        try (Backend backend = StubbedNetBox.open(stub, branch, NetBoxStub.TOKEN_V2)) {
            assertThat(new Converged(backend, SITES).read()).isEmpty();
            assertThat(backend.identity().instance()).isEqualTo(stub.url() + "#feature1");
        }
        assertThat(stub.received()).allSatisfy(request -> {
            assertThat(request.header("Authorization")).contains("Bearer " + NetBoxStub.TOKEN_V2);
            assertThat(request.header("X-NetBox-Branch")).contains("feature1");
        });
    }
}
