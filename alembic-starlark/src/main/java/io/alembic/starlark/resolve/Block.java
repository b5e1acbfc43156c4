package io.alembic.starlark.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A stretch of source in which names are bound: a function, or a comprehension inside one. */
final class Block {

    private final Optional<Block> around;
    private final FunctionScope function;
    private final Map<String, Variable> names = new HashMap<>();

    Block(Optional<Block> around, FunctionScope function) {
        this.around = around;
        this.function = function;
    }

    FunctionScope function() {
        return function;
    }

    boolean binds(String name) {
        return names.containsKey(name);
    }

    void bind(Variable variable) {
        names.put(variable.name(), function.declare(variable));
    }

    /** The variable of this block or of one around it. */
    Optional<Variable> find(String name) {
        Variable here = names.get(name);
        return here != null ? Optional.of(here) : around.flatMap(block -> block.find(name));
    }
}
