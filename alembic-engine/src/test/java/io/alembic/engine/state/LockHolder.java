package io.alembic.engine.state;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.identity.BackendIdentity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Another process that holds a state until it is closed: locks of one process do not see one another. */
final class LockHolder implements AutoCloseable {

    private final Process process;

    private LockHolder(Process process) {
        this.process = process;
    }

    static LockHolder hold(Path folder, StateAccess access) {
        return hold(Path.of(System.getProperty("java.home")), folder, access);
    }

    /** @param javaHome the Java that runs the other process */
    static LockHolder hold(Path javaHome, Path folder, StateAccess access) {
        try {
            Process process = command(javaHome, folder, access)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String word = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            if (!"held".equals(word)) {
                throw new IllegalStateException("the other process did not get the lock");
            }
            return new LockHolder(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs this class: it holds the lock until its input ends. */
    static ProcessBuilder command(Path javaHome, Path folder, StateAccess access) {
        return new ProcessBuilder(List.of(
                javaHome.resolve("bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                folder.toString(),
                access.name()));
    }

    /** Ends it as a crash would: it clears nothing away. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    long pid() {
        return process.pid();
    }

    public static void main(String[] arguments) throws IOException {
        LockOwner owner = LockOwner.ofThisProcess("alembic plan", Clock.systemUTC());
        FileStateStore store = new FileStateStore(
                Environment.of(Map.of("ALEMBIC_STATE_PATH", "state.json")),
                Path.of(arguments[0]),
                owner,
                LockPatience.NONE,
                UUID::randomUUID);
        BackendIdentity backend = new BackendIdentity("generic", "https://api.example");
        try (StateSession session = store.open(backend, StateAccess.valueOf(arguments[1]))) {
            System.out.println(session.state().bindings().size() == 0 ? "held" : "surprise");
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
