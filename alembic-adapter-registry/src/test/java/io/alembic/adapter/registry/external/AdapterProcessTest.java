package io.alembic.adapter.registry.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AdapterProcessTest {

    @TempDir
    private Path folder;

    private ScriptedAdapter adapter;

    @BeforeEach
    void makeAdapter() {
        adapter = new ScriptedAdapter(folder);
    }

    @Test
    void what_it_says_for_people_is_passed_on_after_success() {
        Backend backend = adapter.openAdapter("echo one >&2; echo two >&2; answer '[]'");

        assertThat(ScriptedAdapter.read(backend)).isEmpty();
        assertThat(adapter.notices().lines()).containsExactly("one", "two");
    }

    @Test
    void a_status_other_than_0_quotes_what_it_said_and_ignores_its_answer() {
        assertReadFails(adapter.openAdapter("answer '[]'; echo 'no database' >&2; exit 3"))
                .hasMessage("external adapter exited with exit status: 3: no database");
        assertReadFails(adapter.openAdapter("exit 4")).hasMessage("external adapter exited with exit status: 4");
    }

    @Test
    void a_crash_is_a_failure() {
        assertReadFails(adapter.openAdapter("kill -9 $$")).hasMessageStartingWith("external adapter exited with");
    }

    @Test
    void one_that_does_not_read_its_request_can_still_answer() {
        String huge = "x".repeat(1 << 20);
        Backend backend =
                adapter.with("setup", Value.of(huge)).openRaw("exec 0<&-; echo '{\"ok\":true,\"result\":[]}'");

        assertThat(ScriptedAdapter.read(backend)).isEmpty();
    }

    @Test
    void one_that_exits_without_reading_keeps_its_own_error() {
        String huge = "x".repeat(1 << 20);
        Backend backend = adapter.with("setup", Value.of(huge)).openRaw("echo 'no licence' >&2; exit 7");

        assertReadFails(backend).hasMessage("external adapter exited with exit status: 7: no licence");
    }

    @Test
    void a_huge_answer_and_a_huge_request_do_not_wait_for_each_other() {
        String huge = "x".repeat(1 << 20);
        Backend backend = adapter.with("setup", Value.of(huge))
                .openRaw("printf '{\"ok\":true,\"result\":['; head -c 3000000 /dev/zero | tr '\\0' ' ';"
                        + " head -c 3000000 /dev/zero | tr '\\0' '\\n' >&2; cat > /dev/null; echo ']}'");

        assertThat(ScriptedAdapter.read(backend)).isEmpty();
    }

    @Test
    void one_that_hangs_is_ended_in_time_with_all_it_started() throws IOException, InterruptedException {
        Backend backend = adapter.with("timeout_seconds", new DecimalValue("1.5"))
                .openAdapter("sleep 300 & echo $! > child; sh -c 'sleep 301 & echo $! > grandchild; wait' & wait");

        assertReadFails(backend).hasMessage("external adapter timed out");
        assertGone("child");
        assertGone("grandchild");
    }

    @Test
    void one_that_leaves_a_child_holding_its_output_is_ended_in_time() throws IOException, InterruptedException {
        Backend backend = adapter.with("timeout_seconds", Value.of(2))
                .openAdapter("sleep 302 & echo $! > child; sleep 1; answer '[]'");

        assertReadFails(backend).hasMessage("external adapter timed out");
        assertGone("child");
    }

    @Test
    void a_program_that_is_not_there_is_told_by_name_without_its_arguments() {
        assertThatThrownBy(() -> new AdapterProcess(ExternalSettings.of(ExternalConfigurations.of(MapValue.builder()
                                .put("command", Value.of("./nothing-here"))
                                .put("args", ListValue.of(Value.of("s3cret")))
                                .build())))
                        .exchange(out -> {}))
                .isInstanceOf(BackendException.class)
                .hasMessageStartingWith("cannot start external adapter ./nothing-here in ")
                .hasMessageContaining("No such file or directory")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void it_runs_in_its_folder_with_its_variables_beside_ours() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Backend backend = adapter.with("working_dir", Value.of("sub"))
                .with("env", MapValue.of("MINE", Value.of("yes")))
                .openAdapter("echo \"$(basename \"$PWD\") $MINE ${PATH:+path}\" >&2; answer '[]'");

        ScriptedAdapter.read(backend);

        assertThat(adapter.notices().lines()).containsExactly("sub yes path");
    }

    @Test
    void secrets_are_taken_out_of_what_it_says() {
        Backend backend = adapter.with("setup", MapValue.of("login", MapValue.of("password", Value.of("hunter22"))))
                .with("env", MapValue.of("API_TOKEN", Value.of("t0ken-1")))
                .openAdapter("echo \"refused $API_TOKEN for hunter22\" >&2; exit 1");

        assertReadFails(backend).hasMessage("external adapter exited with exit status: 1: refused *** for ***");
    }

    private AbstractThrowableAssert<?, ?> assertReadFails(Backend backend) {
        return assertThatThrownBy(() -> ScriptedAdapter.read(backend))
                .isInstanceOfSatisfying(
                        BackendException.class,
                        thrown -> assertThat(thrown.kind()).isEqualTo(ErrorKind.BACKEND));
    }

    /** Waits a little: an ended process is there until the system has collected it. */
    private void assertGone(String file) throws IOException, InterruptedException {
        long pid = Long.parseLong(Files.readString(folder.resolve(file)).strip());
        for (int i = 0;
                i < 100 && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
                i++) {
            Thread.sleep(Duration.ofMillis(50).toMillis());
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }
}
