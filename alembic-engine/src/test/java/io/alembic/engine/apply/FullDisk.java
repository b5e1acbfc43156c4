package io.alembic.engine.apply;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;

/** A disk that takes some writes and no more. */
final class FullDisk implements Runnable {

    private int room;

    FullDisk(int room) {
        this.room = room;
    }

    @Override
    public void run() {
        if (room-- <= 0) {
            throw new AlembicException(ErrorKind.FAILURE, "cannot write the journal: no space left");
        }
    }
}
