package io.alembic.cli.command;

import io.alembic.cli.session.Session;
import java.util.List;

/** The commands on state, and what each is wired to. */
final class StateFamily {

    private StateFamily() {}

    static CommandFamily of(Wiring wiring, Session session) {
        return new CommandFamily(
                "state",
                CommandGroup.ASIDE,
                "Look into the state, mend it, carry it elsewhere.",
                List.of(
                        new CommandEntry(
                                "state list",
                                CommandGroup.ASIDE,
                                "List what state binds.",
                                () -> new StateListCommand(wiring::stateReading, session)),
                        new CommandEntry(
                                "state show",
                                CommandGroup.ASIDE,
                                "Show what a uid is bound to.",
                                () -> new StateShowCommand(wiring::stateReading, session)),
                        new CommandEntry(
                                "state rm",
                                CommandGroup.ASIDE,
                                "Forget objects.",
                                () -> new StateRmCommand(wiring::stateEditing, session)),
                        new CommandEntry(
                                "state mv",
                                CommandGroup.ASIDE,
                                "Bind the object of one uid to another.",
                                () -> new StateMvCommand(wiring::stateEditing, session)),
                        new CommandEntry(
                                "state pull",
                                CommandGroup.ASIDE,
                                "Print the state document.",
                                () -> new StatePullCommand(wiring::stateReading, session)),
                        new CommandEntry(
                                "state push",
                                CommandGroup.ASIDE,
                                "Put a state document in the place of the state.",
                                () -> new StatePushCommand(wiring::stateReplacing, session)),
                        new CommandEntry(
                                "state import",
                                CommandGroup.ASIDE,
                                "Take over a state from elsewhere.",
                                () -> new StateImportCommand(wiring::stateReplacing, session)),
                        new CommandEntry(
                                "state unlock",
                                CommandGroup.ASIDE,
                                "Tell who holds the state lock, clear away what dead runs left.",
                                () -> new StateUnlockCommand(wiring::stateUnlocking, session))));
    }
}
