package io.alembic.cli.view;

import io.alembic.cli.session.Session;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Asks a person about one operation after another (spec 40 §6, step 5). Deletes come after those of what refers to their
 * objects; so who declined one of these is told when the object itself is asked about.
 */
public final class ApprovalPrompt implements Predicate<PlannedOperation> {

    private static final Set<String> YES = Set.of("y", "yes");

    private final Session session;
    private final BufferedReader answers;
    private final List<PlannedOperation> kept = new ArrayList<>();

    public ApprovalPrompt(Session session) {
        this.session = session;
        answers = new BufferedReader(new InputStreamReader(session.in(), StandardCharsets.UTF_8));
    }

    @Override
    public boolean test(PlannedOperation planned) {
        Operation operation = planned.operation();
        kept.stream()
                .filter(delete -> operation.kind() == OperationKind.DELETE)
                .filter(delete -> delete.evidence().refersTo().contains(operation.uid()))
                .forEach(delete -> session.out().println(mayGo(delete, operation)));
        session.out().print(operation.kind().tag() + " " + operation.typeKey() + "? [y/N] ");
        session.out().flush();
        String answer = read();
        boolean approved = YES.contains(answer.strip().toLowerCase(Locale.ROOT));
        if (!approved && operation.kind() == OperationKind.DELETE) {
            kept.add(planned);
        }
        return approved;
    }

    private static String mayGo(PlannedOperation kept, Operation delete) {
        return kept.operation().typeKey() + ", whose delete you declined, refers to " + delete.typeKey()
                + ": the backend refuses the next delete, or deletes both";
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
