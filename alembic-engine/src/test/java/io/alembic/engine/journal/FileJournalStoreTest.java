package io.alembic.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.problem.AlembicException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileJournalStoreTest extends JournalStoreContract {

    @TempDir
    private Path folder;

    @Override
    protected JournalStore store() {
        return new FileJournalStore(Environment.of(Map.of()), folder);
    }

    @Test
    void writes_the_lines_that_the_peer_reads() throws IOException {
        Journal journal = store().begin(BACKEND, OPERATIONS);
        journal.markDone(done(0, Optional.of(BackendId.of(100))));
        journal.markDone(done(2, Optional.of(BackendId.of("x\"9"))));
        journal.markDone(done(1, Optional.empty()));

        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).isEqualTo("--- {\"version\":1}");
        assertThat(lines.get(1))
                .isEqualTo("--- {\"op\":{\"op_uid\":\"" + OPERATIONS.get(0).uid()
                        + "\",\"op_typename\":\"net.pop\",\"op_hash\":"
                        + Long.toUnsignedString(OperationHash.of(OPERATIONS.get(0))) + "}}");
        assertThat(lines.subList(4, 7))
                .containsExactly(
                        "--- {\"done\":{\"op\":0,\"backend_id\":100}}",
                        "--- {\"done\":{\"op\":2,\"backend_id\":\"x\\\"9\"}}",
                        "--- {\"done\":{\"op\":1,\"backend_id\":null}}");
    }

    @Test
    void is_named_by_backend_and_operations_and_read_by_its_owner_only() throws IOException {
        store().begin(BACKEND, OPERATIONS);

        assertThat(file().getFileName())
                .hasToString(
                        "generic-cf320f7f_journal_" + Long.toUnsignedString(OperationHash.of(OPERATIONS)) + ".yaml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void what_was_left_by_a_run_killed_while_it_made_its_journal_goes() throws IOException {
        Journal made = store().begin(BACKEND, OPERATIONS);
        Path unfinished = Files.createFile(file().resolveSibling("." + file().getFileName() + ".123-1.tmp"));
        made.remove();

        assertThat(store().find(BACKEND, OPERATIONS)).isEmpty();
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void is_kept_where_the_environment_says() {
        new FileJournalStore(Environment.of(Map.of("ALEMBIC_JOURNAL_DIR", "journals")), folder)
                .begin(BACKEND, OPERATIONS);

        assertThat(folder.resolve("journals")).isNotEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--- {\"done\":{\"op\":1,\"backend_id\":7}}", "--- {\"done\":{\"op\":1,\"ba", "--- {}\n", "x\n"})
    void a_last_line_that_was_not_written_to_its_end_is_dropped(String torn) throws IOException {
        store().begin(BACKEND, OPERATIONS).markDone(done(0, Optional.of(BackendId.of(7))));
        String whole = Files.readString(file());
        Files.writeString(file(), whole + torn);

        assertThat(store().find(BACKEND, OPERATIONS).orElseThrow().done()).containsOnlyKeys(0);
        assertThat(file()).hasContent(whole);
    }

    @Test
    void an_empty_file_is_no_journal() throws IOException {
        store().begin(BACKEND, OPERATIONS);
        Files.writeString(file(), "");

        assertThat(store().find(BACKEND, OPERATIONS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--- {\"version\":2}\n--- {\"done\":{\"op\":0,\"backend_id\":1}}\n",
                "--- {\"done\":{\"op\":0,\"backend_id\":1}}\n",
                "--- {\"version\":1}\nnonsense\n--- {\"version\":1}\n",
                "--- {\"version\":1}\n--- {\"done\":{\"op\":0,\"backend_id\":1}}\n",
                "--- {\"version\":1}\n--- {\"version\":1}\n"
            })
    void what_makes_no_sense_stops_the_run(String text) throws IOException {
        store().begin(BACKEND, OPERATIONS);
        Files.writeString(file(), text);

        assertThatThrownBy(() -> store().find(BACKEND, OPERATIONS))
                .isInstanceOf(AlembicException.class)
                .hasMessageContaining(String.valueOf(file().getFileName()));
    }

    @Test
    void a_journal_of_other_operations_under_the_name_stops_the_run() throws IOException {
        store().begin(BACKEND, List.of(create(9)));
        String other = Files.readString(file());
        Files.delete(file());
        store().begin(BACKEND, OPERATIONS);
        Files.writeString(file(), other);

        assertThatThrownBy(() -> store().find(BACKEND, OPERATIONS)).hasMessageContaining("other operations");
    }

    @Test
    void lists_the_journals_of_one_backend_with_how_far_they_came() {
        store().begin(BACKEND, OPERATIONS).markDone(done(1, Optional.empty()));
        store().begin(new BackendIdentity("generic", "http://elsewhere"), OPERATIONS);

        assertThat(store().all(BACKEND)).singleElement().satisfies(left -> {
            assertThat(left.count()).contains(new LeftJournal.Count(1, 3));
            assertThat(left.told()).contains(left.location(), "1 of 3", "apply that plan again", "remove");
        });
    }

    @Test
    void lists_a_journal_that_cannot_be_read_and_none_that_was_never_written() throws IOException {
        assertThat(store().all(BACKEND)).isEmpty();
        store().begin(BACKEND, OPERATIONS);
        Files.writeString(file(), "");
        assertThat(store().all(BACKEND)).isEmpty();

        Files.writeString(file(), "nonsense\nmore\n");
        assertThat(store().all(BACKEND)).singleElement().satisfies(left -> {
            assertThat(left.count()).isEmpty();
            assertThat(left.told()).contains("cannot be read");
        });
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".alembic"))) {
            return files.findFirst().orElseThrow();
        }
    }
}
