package io.alembic.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.identity.BackendId;
import io.alembic.testkit.model.Uids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileStateStoreTest extends StateStoreContract {

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @Override
    protected StateStore store(LockOwner owner, LockPatience patience) {
        return new FileStateStore(
                Environment.of(Map.of("ALEMBIC_STATE_PATH", "state.json")), folder, owner, patience, () -> LINEAGE);
    }

    @Override
    protected void put(String json) {
        try {
            Files.writeString(file, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("state.json");
    }

    @Test
    void a_writer_clears_away_what_a_killed_one_left_and_a_reader_does_not() throws IOException {
        Path unfinished = Files.createFile(folder.resolve(".state.json.123-1.tmp"));
        Path backup = Files.createFile(folder.resolve(".state.json.backup.123-2.tmp"));
        Path undo = Files.createFile(folder.resolve("." + BACKEND.scopeName() + ".undo.123-3.tmp"));

        open(StateAccess.SHARED).close();
        assertThat(unfinished).exists();

        open(StateAccess.EXCLUSIVE).close();
        assertThat(unfinished).doesNotExist();
        assertThat(backup).doesNotExist();
        assertThat(undo).doesNotExist();
    }

    @Test
    void is_written_in_the_one_form_with_its_lineage() {
        save(state ->
                state.bind(POP, Uids.numbered(2), BackendId.of("x-9")).bind(POP, Uids.numbered(1), BackendId.of(11)));

        assertThat(file).hasContent("""
                        {
                          "backend": {
                            "adapter": "generic",
                            "instance": "https://api.example"
                          },
                          "extensions": {
                            "lineage": "00000000-0000-4000-8000-00000000000a",
                            "serial": 1
                          },
                          "mappings": {
                            "net.pop": {
                              "%s": 11,
                              "%s": "x-9"
                            }
                          }
                        }""".formatted(Uids.numbered(1), Uids.numbered(2)));
    }

    @Test
    void keeps_lineage_counts_saves_and_leaves_the_previous_state_beside() throws IOException {
        save(state -> state.bind(POP, Uids.numbered(1), BackendId.of(1)));
        String first = Files.readString(file);
        save(state -> state.bind(POP, Uids.numbered(1), BackendId.of(2)));

        assertThat(file).content().contains(LINEAGE.toString()).contains("\"serial\": 2");
        assertThat(folder.resolve("state.json.backup")).hasContent(first);
    }

    @Test
    void saving_what_is_there_already_writes_nothing() throws IOException {
        save(state -> state.bind(POP, Uids.numbered(1), BackendId.of(1)));
        String before = Files.readString(file);
        save(state -> state);

        assertThat(file).hasContent(before);
        assertThat(folder.resolve("state.json.backup")).doesNotExist();
    }

    @Test
    void a_first_save_writes_even_an_empty_state() {
        save(state -> state);

        assertThat(file).content().contains("\"mappings\": {}");
    }

    @Test
    void refuses_what_is_no_state_by_its_path() throws IOException {
        Files.writeString(file, "{\"mappings\": {\"net.pop\": {\"" + Uids.numbered(1) + "\": -3}}}");
        assertRefused(() -> open(StateAccess.SHARED), "mappings.net.pop");

        Files.writeString(file, "{\"backend\": {\"adapter\": \"a\", \"instance\": \"b\", \"more\": 1}}");
        assertRefused(() -> open(StateAccess.SHARED), "more");

        Files.writeString(file, "{\"mapp");
        assertRefused(() -> open(StateAccess.SHARED), "state.json");
    }

    @Test
    void lies_under_the_name_of_its_backend_unless_a_path_is_given() {
        FileStateStore store =
                new FileStateStore(Environment.of(Map.of()), folder, OWNER, LockPatience.NONE, () -> LINEAGE);
        try (StateSession session = store.open(BACKEND, StateAccess.EXCLUSIVE)) {
            session.save(session.state());
            assertThat(session.context().location()).isEqualTo("./.alembic/state/" + BACKEND.scopeName() + ".json");
        }
        assertThat(folder.resolve(".alembic/state/" + BACKEND.scopeName() + ".json"))
                .exists();
    }

    @Test
    void an_early_state_is_not_passed_over_in_silence() throws IOException {
        Files.createDirectories(folder.resolve(".alembic"));
        Files.writeString(folder.resolve(".alembic/state.json"), "{}");
        FileStateStore store =
                new FileStateStore(Environment.of(Map.of()), folder, OWNER, LockPatience.NONE, () -> LINEAGE);

        assertRefused(() -> store.open(BACKEND, StateAccess.SHARED), BACKEND.scopeName());
    }
}
