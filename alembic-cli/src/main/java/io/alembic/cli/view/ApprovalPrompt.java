package io.alembic.cli.view;

import io.alembic.cli.session.Session;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.engine.apply.Approver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Asks a person about one operation after another (spec 40 §6, step 5). A delete that cannot be is asked about all the
 * same: answers from a file must not shift.
 */
public final class ApprovalPrompt implements Approver {

    private static final Set<String> YES = Set.of("y", "yes");

    private final Session session;
    private final BufferedReader answers;

    public ApprovalPrompt(Session session) {
        this.session = session;
        answers = new BufferedReader(new InputStreamReader(session.in(), StandardCharsets.UTF_8));
    }

    @Override
    public boolean approves(PlannedOperation planned, List<PlannedOperation> holders) {
        Operation operation = planned.operation();
        holders.forEach(holder -> session.out().println(held(holder.operation(), operation)));
        session.out().print(operation.kind().tag() + " " + operation.typeKey() + "? [y/N] ");
        session.out().flush();
        return YES.contains(read().strip().toLowerCase(Locale.ROOT));
    }

    private static String held(Operation holder, Operation delete) {
        return holder.typeKey() + ", whose " + holder.kind().tag() + " you declined, refers to " + delete.typeKey()
                + ": that one stays, whatever you answer";
    }

    private String read() {
        try {
            String answer = answers.readLine();
            if (answer == null) {
                session.out().println();
                throw new AlembicException(
                        ErrorKind.FAILURE, "the answers ended before the questions; nothing was applied");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
