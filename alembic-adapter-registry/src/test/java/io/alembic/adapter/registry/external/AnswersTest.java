package io.alembic.adapter.registry.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.plan.ProvisionChange;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class AnswersTest {

    @TempDir
    private Path folder;

    @Test
    void objects_are_read_as_they_are_sent() {
        List<ObservedObject> objects = ScriptedAdapter.read(answering("""
                 {"result":[{"type_name":"net.pop","key":{"code":"ä"}},
                  {"backend_id":"x-9","attrs":{"n":1.50},"key":{},"type_name":"net.pop"},
                  {"type_name":"net.pop","key":{},"backend_id":18446744073709551615}],"ok":true}

                """));

        assertThat(objects).hasSize(3);
        assertThat(objects.get(0).id()).isEmpty();
        assertThat(objects.get(0).key().text()).isEqualTo("{\"code\":\"ä\"}");
        assertThat(objects.get(0).attributes()).isEqualTo(MapValue.EMPTY);
        assertThat(objects.get(1).id()).contains(BackendId.of("x-9"));
        assertThat(objects.get(1).attributes()).isEqualTo(MapValue.of("n", new DecimalValue("1.50")));
        assertThat(objects.get(2).id()).hasToString("Optional[18446744073709551615]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "hello|parse external adapter read response: response:1:",
                "|parse external adapter read response: ",
                "[]|parse external adapter read response: must be an object",
                "{\"ok\":true,\"result\":[]} x|parse external adapter read response: response:1:",
                "log line\\n{\"ok\":true,\"result\":[]}|parse external adapter read response: response:1:",
                "{\"ok\":true,\"ok\":true,\"result\":[]}|parse external adapter read response: response:1:",
                "{\"ok\":true,\"reslt\":[]}|parse external adapter read response: unknown key \"reslt\"",
                "{\"result\":[]}|parse external adapter read response: \"ok\" must be true or false",
                "{\"ok\":\"true\",\"result\":[]}|parse external adapter read response: \"ok\" must be true or false",
                "{\"ok\":true}|external adapter read response missing result",
                "{\"ok\":true,\"result\":null}|external adapter read response missing result",
                "{\"ok\":false}|external adapter read error",
                "{\"ok\":false,\"error\":\"no such pop\"}|no such pop",
                "{\"ok\":true,\"result\":{}}|deserialize external adapter read result: must be an array, not object",
                "{\"ok\":true,\"result\":[7]}|deserialize external adapter read result: object 0: must be an object",
                "{\"ok\":true,\"result\":[{\"type_name\":\"t\",\"key\":{},\"backendid\":1}]}"
                        + "|deserialize external adapter read result: object 0: unknown key \"backendid\"",
                "{\"ok\":true,\"result\":[{\"type_name\":\"t\"}]}"
                        + "|deserialize external adapter read result: object 0: has no \"key\"",
                "{\"ok\":true,\"result\":[{\"type_name\":5,\"key\":{}}]}"
                        + "|deserialize external adapter read result: object 0: \"type_name\" must be a string",
                "{\"ok\":true,\"result\":[{\"type_name\":\"t\",\"key\":{},\"attrs\":null}]}"
                        + "|deserialize external adapter read result: object 0: \"attrs\" must be an object",
                "{\"ok\":true,\"result\":[{\"type_name\":\"t\",\"key\":{},\"backend_id\":-1}]}"
                        + "|deserialize external adapter read result: object 0: \"backend_id\" must be a whole number",
                "{\"ok\":true,\"result\":[{\"type_name\":\"t\",\"key\":{},\"backend_id\":1.0}]}"
                        + "|deserialize external adapter read result: object 0: \"backend_id\" must be a whole number"
            })
    void an_answer_that_breaks_the_protocol_is_named(String answer, String message) {
        Backend backend = answering(answer == null ? "" : answer);

        assertThatThrownBy(() -> ScriptedAdapter.read(backend))
                .isInstanceOf(BackendException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void an_answer_that_is_not_utf8_is_named() {
        Backend backend = new ScriptedAdapter(folder).openAdapter("printf '{\"ok\":false,\"error\":\"\\377\"}'");

        assertThatThrownBy(() -> ScriptedAdapter.read(backend)).hasMessage("external adapter read response not utf-8");
    }

    @Test
    void a_preview_may_be_null_or_missing_or_a_report() {
        assertThat(answering("{\"ok\":true,\"result\":null}")
                        .provisioner()
                        .orElseThrow()
                        .preview(Schema.EMPTY))
                .isEmpty();
        assertThat(answering("{\"ok\":true}").provisioner().orElseThrow().preview(Schema.EMPTY))
                .isEmpty();
        assertThat(answering("{\"ok\":true,\"result\":{}}")
                        .provisioner()
                        .orElseThrow()
                        .preview(Schema.EMPTY))
                .contains(ProvisionReport.EMPTY);
        assertThat(answering("{\"ok\":true,\"result\":{\"created_tags\":[\"a\"]}}")
                        .provisioner()
                        .orElseThrow()
                        .preview(Schema.EMPTY))
                .contains(ProvisionReport.of(Map.of(ProvisionChange.CREATED_TAGS, List.of("a"))));
    }

    @Test
    void an_unknown_kind_of_change_is_refused_by_name() {
        Backend backend = answering("{\"ok\":true,\"result\":{\"created_tag\":[]}}");

        assertThatThrownBy(() -> backend.provisioner().orElseThrow().ensure(Schema.EMPTY))
                .hasMessageStartingWith(
                        "deserialize external adapter ensure_schema result: unknown key \"created_tag\"");
    }

    private Backend answering(String answer) {
        return new ScriptedAdapter(folder)
                .with("env", MapValue.of("ANSWER", Value.of(answer)))
                .openAdapter("printf '%b' \"$ANSWER\"");
    }
}
