package io.alembic.engine.state;

import io.alembic.adapter.spi.Environment;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.AlembicException;
import io.alembic.testkit.model.Uids;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** A process that saves a large state, and says how that went: the limits of a process hold for all of it. */
final class StateSaver {

    private static final int OBJECTS = 5000;

    private StateSaver() {}

    public static void main(String[] arguments) {
        StateStore store = new FileStateStore(
                Environment.of(Map.of("ALEMBIC_STATE_PATH", "state.json")),
                Path.of(arguments[0]),
                LockOwner.ofThisProcess("alembic apply", Clock.systemUTC()),
                LockPatience.NONE,
                UUID::randomUUID);
        try (StateSession session =
                store.open(new BackendIdentity("generic", "https://api.example"), StateAccess.EXCLUSIVE)) {
            StateEdit edit = session.state().edit();
            for (int i = 1; i <= OBJECTS; i++) {
                edit.bind(new TypeName("net.pop"), Uids.numbered(i), BackendId.of(i));
            }
            session.save(edit.toState());
            System.out.println("saved");
        } catch (AlembicException e) {
            System.out.println(e.kind() + " " + e.getMessage());
        }
    }
}
