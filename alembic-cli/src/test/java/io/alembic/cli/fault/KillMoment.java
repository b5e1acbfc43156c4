package io.alembic.cli.fault;

import static java.util.Objects.requireNonNull;

import io.alembic.testkit.fault.Passing;
import java.util.List;
import java.util.SplittableRandom;

/**
 * When a process is killed.
 *
 * @param count the time in milliseconds from its start, or the number of the request
 * @param point of the request's way
 * @param pauseMillis between that point and the kill
 */
record KillMoment(Kind kind, int count, Passing.Moment point, int pauseMillis) {

    private static final int LONGEST_PAUSE = 4;
    private static final int LONGEST_END = 120;

    KillMoment {
        requireNonNull(kind, "kind is null");
        requireNonNull(point, "point is null");
    }

    /** What a moment is counted by. */
    enum Kind {
        TIME,
        REQUEST,
        WRITE
    }

    /** Somewhere in a run like another one: as likely by the clock, at any request, at any write, and at its end. */
    static KillMoment of(SplittableRandom dice, Course course) {
        List<Passing.Moment> points = List.of(Passing.Moment.values());
        Passing.Moment point = points.get(dice.nextInt(points.size()));
        int pause = point == Passing.Moment.CARRIED_OUT ? 0 : dice.nextInt(LONGEST_PAUSE);
        return switch (dice.nextInt(4)) {
            case 0 -> new KillMoment(Kind.TIME, dice.nextInt(course.millis()), point, 0);
            case 1 -> new KillMoment(Kind.REQUEST, 1 + dice.nextInt(course.requests()), point, pause);
            case 2 -> new KillMoment(Kind.WRITE, 1 + dice.nextInt(course.writes()), point, pause);
            default -> new KillMoment(Kind.WRITE, course.writes(), Passing.Moment.ANSWERED, dice.nextInt(LONGEST_END));
        };
    }

    /**
     * How a run went that nobody disturbed.
     *
     * @param millis from start to end
     * @param writes how many of the requests were writes
     */
    record Course(int millis, int requests, int writes) {}
}
