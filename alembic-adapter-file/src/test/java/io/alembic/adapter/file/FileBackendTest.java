package io.alembic.adapter.file;

import static io.alembic.testkit.model.ObjectBuilder.object;
import static io.alembic.testkit.model.SchemaBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alembic.adapter.spi.AppliedBy;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.BackendId;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.Value;
import io.alembic.testkit.contract.Converged;
import io.alembic.testkit.model.Operations;
import io.alembic.testkit.model.SchemaBuilder;
import io.alembic.testkit.write.RecordedOutcomes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBackendTest {

    private static final Schema SCHEMA = SchemaBuilder.schema()
            .type("net.pop")
            .keyOnly("code", ScalarType.SLUG)
            .text("label")
            .field("near", ref("net.pop"))
            .type("net.rack")
            .key("pop", ref("net.pop"))
            .build();

    private final InventoryObject ams = object("net.pop", 1)
            .keyOnly("code", text("ams"))
            .with("label", "West")
            .build();
    private final InventoryObject zrh =
            object("net.pop", 2).keyOnly("code", text("zrh")).with("near", ams).build();
    private final InventoryObject rack =
            object("net.rack", 3).key("pop", text(ams.uid().toString())).build();

    @TempDir
    private Path folder;

    private Path file;
    private Converged network;

    @BeforeEach
    void openFile() {
        file = folder.resolve("data/network.json");
        network = open();
    }

    @Test
    void the_file_and_its_folder_are_made_by_the_first_write_only() {
        assertThat(network.read()).isEmpty();
        assertThat(network.write(List.of()).size()).isZero();
        assertThat(folder).isEmptyDirectory();

        network.write(List.of(Operations.create(ams)));

        assertThat(file).exists();
    }

    @Test
    void the_document_holds_ids_it_gave_and_references_as_ids() {
        network.write(List.of(Operations.create(ams), Operations.create(zrh), Operations.create(rack)));

        assertThat(file).content().startsWith("""
                        {
                          "next_id": 4,
                          "objects": [
                            {
                              "type": "net.pop",
                              "id": 1,
                              "key": {
                                "code": "ams"
                              },
                              "attrs": {
                                "label": "West"
                              }
                            },
                            {
                              "type": "net.pop",
                              "id": 2,
                              "key": {
                                "code": "zrh"
                              },
                              "attrs": {
                                "near": 1
                              }
                            },
                            {
                              "type": "net.rack",
                              "id": 3,
                              "key": {
                                "pop": 1
                              },
                              "attrs": {
                                "pop": 1
                              }
                            }
                          ],
                          "written_schema": {
                            "types": {
                              "net.pop": {
                        """.stripTrailing());
    }

    @Test
    void an_id_is_never_given_twice() {
        network.write(List.of(Operations.create(ams)));
        network.write(List.of(Operations.delete(ams, Optional.of(BackendId.of(1)))));

        assertThat(network.write(List.of(Operations.create(zrh.withAttributes(ams.attributes()))))
                        .id(0))
                .contains(BackendId.of(2));
    }

    @Test
    void attributes_that_nobody_declares_are_kept() throws IOException {
        write(
                "{\"objects\":[{\"type\":\"net.pop\",\"id\":\"x\",\"key\":{\"code\":\"ams\"},\"attrs\":{\"rank\":1.50}}]}");
        network.write(List.of(Operations.update(ams.attributes(), ams, Optional.of(BackendId.of("x")))));

        assertThat(Files.readString(file)).contains("\"rank\": 1.50").contains("\"label\": \"West\"");
    }

    @Test
    void a_key_that_a_bound_object_has_is_a_conflict() {
        network.write(List.of(Operations.create(ams), Operations.create(zrh)));
        InventoryObject third =
                object("net.pop", 9).keyOnly("code", text("ams")).build();
        InventoryObject renamed = new InventoryObject(zrh.uid(), zrh.type(), ams.key(), zrh.attributes());

        RecordedOutcomes outcomes = network.write(List.of(
                Operations.create(third), Operations.update(zrh.attributes(), renamed, Optional.of(BackendId.of(2)))));

        assertThat(outcomes.failure(0).failure()).isEqualTo(BackendFailure.CONFLICT);
        assertThat(outcomes.failure(1).failure()).isEqualTo(BackendFailure.CONFLICT);
        assertThat(network.read()).hasSize(2);
    }

    @Test
    void two_objects_can_exchange_their_keys() {
        network.write(List.of(Operations.create(ams), Operations.create(zrh)));
        InventoryObject west = new InventoryObject(ams.uid(), ams.type(), zrh.key(), ams.attributes());
        InventoryObject east = new InventoryObject(zrh.uid(), zrh.type(), ams.key(), zrh.attributes());

        RecordedOutcomes outcomes = network.write(List.of(
                Operations.update(ams.attributes(), west, Optional.of(BackendId.of(1))),
                Operations.update(zrh.attributes(), east, Optional.of(BackendId.of(2)))));

        assertThat(outcomes.allApplied()).as("%s", outcomes).isTrue();
        assertThat(network.read())
                .anyMatch(object -> object.id().equals(Optional.of(BackendId.of(1)))
                        && object.key().equals(zrh.key()));
    }

    @Test
    void a_new_object_does_not_take_over_one_that_the_same_write_deletes() {
        network.write(List.of(Operations.create(ams)));
        InventoryObject other =
                object("net.pop", 9).keyOnly("code", text("ams")).build();

        RecordedOutcomes outcomes =
                network.write(List.of(Operations.create(other), Operations.delete(ams, Optional.of(BackendId.of(1)))));

        assertThat(outcomes.how(0)).isEqualTo(AppliedBy.WRITING);
        assertThat(network.read())
                .singleElement()
                .satisfies(object -> assertThat(object.id()).contains(BackendId.of(2)));
    }

    @Test
    void nothing_is_written_when_a_key_that_was_to_be_freed_is_not() throws IOException {
        InventoryObject osl = object("net.pop", 4).keyOnly("code", text("osl")).build();
        network.write(List.of(Operations.create(ams), Operations.create(osl)));
        String before = Files.readString(file);
        InventoryObject broken = object("net.pop", 1)
                .keyOnly("code", text("brn"))
                .with("near", "b0000000-0000-4000-8000-000000000000")
                .build();
        InventoryObject renamed = new InventoryObject(osl.uid(), osl.type(), ams.key(), osl.attributes());

        assertThatThrownBy(() -> network.write(List.of(
                        Operations.update(ams.attributes(), broken, Optional.of(BackendId.of(1))),
                        Operations.update(osl.attributes(), renamed, Optional.of(BackendId.of(2))))))
                .isInstanceOfSatisfying(
                        BackendException.class,
                        thrown -> assertThat(thrown.failure()).isEqualTo(BackendFailure.CONFLICT));
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void an_object_that_something_refers_to_is_not_deleted() {
        network.write(List.of(Operations.create(ams), Operations.create(zrh), Operations.create(rack)));

        RecordedOutcomes outcomes = network.write(List.of(
                Operations.delete(rack, Optional.of(BackendId.of(3))),
                Operations.delete(ams, Optional.of(BackendId.of(1)))));

        assertThat(outcomes.id(0)).isEmpty();
        assertThat(outcomes.failure(1))
                .hasMessage("net.pop {\"code\":\"ams\"} cannot be deleted: net.pop 2 still refers to it");
        assertThat(network.read()).hasSize(2);
    }

    @Test
    void objects_that_refer_to_each_other_go_together_in_any_order() {
        network.write(List.of(Operations.create(ams), Operations.create(zrh)));
        InventoryObject circle =
                ams.withAttributes(ams.attributes().with("near", text(zrh.uid().toString())));
        network.write(List.of(Operations.update(ams.attributes(), circle, Optional.of(BackendId.of(1)))));

        RecordedOutcomes outcomes = network.write(List.of(
                Operations.delete(ams, Optional.of(BackendId.of(1))),
                Operations.delete(zrh, Optional.of(BackendId.of(2)))));

        assertThat(outcomes.allApplied()).as("%s", outcomes).isTrue();
        assertThat(network.read()).isEmpty();
    }

    @Test
    void a_delete_that_would_leave_a_kept_object_dangling_is_refused_too() {
        network.write(List.of(Operations.create(ams), Operations.create(zrh)));
        InventoryObject osl = object("net.pop", 4)
                .keyOnly("code", text("osl"))
                .with("near", zrh)
                .build();
        network.write(List.of(Operations.create(osl)));

        RecordedOutcomes outcomes = network.write(List.of(
                Operations.delete(zrh, Optional.of(BackendId.of(2))),
                Operations.delete(ams, Optional.of(BackendId.of(1)))));

        assertThat(outcomes.failure(0)).hasMessageContaining("net.pop 3 still refers to it");
        assertThat(outcomes.failure(1)).hasMessageContaining("net.pop 2 still refers to it");
        assertThat(network.read()).hasSize(3);
    }

    @Test
    void an_update_that_changes_nothing_leaves_the_file_alone() throws IOException {
        network.write(List.of(Operations.create(ams)));
        FileTime before = Files.getLastModifiedTime(file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() - 10_000));

        RecordedOutcomes outcomes =
                network.write(List.of(Operations.update(ams.attributes(), ams, Optional.of(BackendId.of(1)))));

        assertThat(outcomes.how(0)).isEqualTo(AppliedBy.NOTHING);
        assertThat(Files.getLastModifiedTime(file).toMillis()).isEqualTo(before.toMillis() - 10_000);
    }

    @Test
    void two_writers_at_once_are_refused_and_readers_are_not() throws IOException {
        network.write(List.of(Operations.create(ams)));
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("data/network.json.lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(network.read()).hasSize(1);
            assertThatThrownBy(() -> network.write(List.of(Operations.create(zrh))))
                    .hasMessageContaining("another run is writing")
                    .hasMessageContaining("network.json.lock");
        }
        assertThat(network.write(List.of(Operations.create(zrh))).allApplied()).isTrue();
    }

    @Test
    void a_write_that_cannot_be_done_leaves_the_old_content_and_nothing_beside_it() throws IOException {
        network.write(List.of(Operations.create(ams)));
        String before = Files.readString(file);
        write(before.substring(0, before.length() / 2));

        assertThatThrownBy(() -> network.write(List.of(Operations.create(zrh))))
                .isInstanceOf(BackendException.class)
                .hasMessageContaining("network.json:");
        assertThat(file).hasContent(before.substring(0, before.length() / 2));
        assertThat(file.getParent())
                .isDirectoryNotContaining(path -> path.toString().endsWith("tmp"));
    }

    private void write(String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Converged open() {
        return new Converged(FileBackends.open(folder, "data/network.json"), SCHEMA);
    }

    private static Value text(String text) {
        return Value.of(text);
    }
}
