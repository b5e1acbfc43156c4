package io.alembic.cli.service;

import io.alembic.core.problem.AlembicException;

/**
 * What is wrong in the files of an inventory. Apart from other failures because their lines may be quoted; those of a
 * backend configuration may hold a token.
 */
public final class InventoryProblems extends AlembicException {

    private static final long serialVersionUID = 1L;

    public InventoryProblems(AlembicException found) {
        super(found.kind(), String.valueOf(found.getMessage()), found.problems(), found);
    }
}
