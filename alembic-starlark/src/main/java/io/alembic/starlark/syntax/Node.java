package io.alembic.starlark.syntax;

import io.alembic.starlark.source.Position;
import java.util.List;

/** A part of the tree. */
public sealed interface Node permits Expression, Statement {

    /** Where it begins; of an operation, where the operator stands. */
    Position position();

    /** The parts it is made of. */
    List<? extends Node> children();
}
