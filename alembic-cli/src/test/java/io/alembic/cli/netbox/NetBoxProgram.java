package io.alembic.cli.netbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.cli.ProgramInProcess;
import io.alembic.testkit.netbox.NetBoxStub;
import io.alembic.testkit.scenario.ProgramCall;
import io.alembic.testkit.scenario.ProgramOutcome;
import io.alembic.testkit.scenario.ShellWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The program in a folder of its own with an {@code inventory.yaml} and a {@code backend.yaml} that names a stub. */
final class NetBoxProgram {

    private final Path folder;
    private final NetBoxStub server;

    NetBoxProgram(Path folder, NetBoxStub server, String inventory) {
        this.folder = requireNonNull(folder, "folder is null");
        this.server = requireNonNull(server, "server is null");
        write("inventory.yaml", inventory);
        with(NetBoxStub.TOKEN);
    }

    /** Asks with another token from now on; nothing is asked twice. */
    NetBoxProgram with(String token) {
        write("backend.yaml", "backend: netbox\nurl: " + server.url() + "\ntoken: \"" + token + "\"\nretries: 0\n");
        return this;
    }

    void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes {@code plan.json}. */
    ProgramOutcome plan() {
        ProgramOutcome planned = run("plan -f inventory.yaml --backend-config backend.yaml -o plan.json");
        assertThat(planned.exit()).as(planned.errors()).isZero();
        return planned;
    }

    /** Changes an object past the program. */
    void somebodyWrites(String path, String body) {
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.url() + "/api/" + path))
                                    .header("Authorization", "Token " + NetBoxStub.TOKEN)
                                    .header("Content-Type", "application/json")
                                    .method("PATCH", HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    ProgramOutcome run(String words) {
        return new ProgramInProcess().run(new ProgramCall(ShellWords.split(words), folder, Map.of(), ""));
    }
}
