package io.alembic.cli.command;

import io.alembic.cli.session.Session;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** The commands on state, and what each is wired to. */
final class StateFamily {

    private static final CommandGroup GROUP = CommandGroup.ASIDE;

    private StateFamily() {}

    static CommandFamily of(Wiring wiring, Session session) {
        return new CommandFamily(
                "state",
                GROUP,
                "Look into the state, mend it, carry it elsewhere.",
                List.of(
                        member(
                                "list",
                                "List what state binds.",
                                () -> new StateListCommand(wiring::stateReading, session)),
                        member(
                                "show",
                                "Show what a uid is bound to.",
                                () -> new StateShowCommand(wiring::stateReading, session)),
                        member("rm", "Forget objects.", () -> new StateRmCommand(wiring::stateEditing, session)),
                        member(
                                "mv",
                                "Bind the object of one uid to another.",
                                () -> new StateMvCommand(wiring::stateEditing, session)),
                        member(
                                "pull",
                                "Print the state document.",
                                () -> new StatePullCommand(wiring::stateReading, session)),
                        member(
                                "push",
                                "Put a state document in the place of the state.",
                                () -> new StatePushCommand(wiring::stateReplacing, session)),
                        member(
                                "import",
                                "Take over a state from elsewhere.",
                                () -> new StateImportCommand(wiring::stateReplacing, session)),
                        member(
                                "unlock",
                                "Tell who holds the state lock, clear away what dead runs left.",
                                () -> new StateUnlockCommand(wiring::stateUnlocking, session))));
    }

    private static CommandEntry member(String word, String summary, Supplier<Callable<Integer>> command) {
        return new CommandEntry("state " + word, GROUP, summary, command);
    }
}
