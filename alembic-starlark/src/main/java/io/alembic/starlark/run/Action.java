package io.alembic.starlark.run;

import java.util.List;

/** A compiled statement. */
@FunctionalInterface
interface Action {
    Completion execute(Frame frame);

    /** One after the other, until one does not end normally. */
    static Action sequence(List<Action> actions) {
        Action[] steps = actions.toArray(new Action[0]);
        return frame -> {
            for (Action step : steps) {
                frame.execution().step();
                Completion completion = step.execute(frame);
                if (completion != Completion.NORMAL) {
                    return completion;
                }
            }
            return Completion.NORMAL;
        };
    }
}
