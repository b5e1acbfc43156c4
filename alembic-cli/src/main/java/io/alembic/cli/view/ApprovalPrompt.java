package io.alembic.cli.view;

import io.alembic.cli.session.Session;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Asks a person about one operation after another (spec 40 §6, step 5). */
public final class ApprovalPrompt implements Predicate<PlannedOperation> {

    private static final Set<String> YES = Set.of("y", "yes");

    private final Session session;
    private final BufferedReader answers;

    public ApprovalPrompt(Session session) {
        this.session = session;
        answers = new BufferedReader(new InputStreamReader(session.in(), StandardCharsets.UTF_8));
    }

    @Override
    public boolean test(PlannedOperation planned) {
        Operation operation = planned.operation();
        session.out().print(operation.kind().tag() + " " + operation.typeKey() + "? [y/N] ");
        session.out().flush();
        String answer = read();
        return YES.contains(answer.strip().toLowerCase(Locale.ROOT));
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
