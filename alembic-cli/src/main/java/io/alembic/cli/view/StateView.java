package io.alembic.cli.view;

import io.alembic.cli.service.StateEditService.Move;
import io.alembic.cli.service.StateExcerpt;
import io.alembic.cli.service.StateReplaceService.Replaced;
import io.alembic.engine.state.Unlocking;

/** What the commands on state have to tell, in one form or another. */
public interface StateView {

    void listed(StateExcerpt excerpt);

    void removed(StateExcerpt gone);

    void moved(Move move, StateExcerpt moved);

    void replaced(Replaced replaced);

    void unlocked(Unlocking unlocking);
}
