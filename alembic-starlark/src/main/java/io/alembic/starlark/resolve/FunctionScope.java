package io.alembic.starlark.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The variables of one function, and those of functions around it that it uses. */
final class FunctionScope {

    private final Optional<FunctionScope> around;
    private final List<Variable> own = new ArrayList<>();
    private final Set<Variable> free = new LinkedHashSet<>();

    FunctionScope(Optional<FunctionScope> around) {
        this.around = around;
    }

    Variable declare(Variable variable) {
        own.add(variable);
        return variable;
    }

    /** Says that this function uses a variable of another function around it. */
    void use(Variable variable) {
        if (own.contains(variable)) {
            return;
        }
        variable.capture();
        if (free.add(variable)) {
            around.orElseThrow().use(variable);
        }
    }

    /** Where this function finds a variable; only once all functions have been seen. */
    Reference reference(Variable variable) {
        if (own.contains(variable) && !variable.isCaptured()) {
            return new Reference.Local(locals().indexOf(variable));
        }
        return new Reference.Shared(cell(variable));
    }

    /** The layout of its frames; only once all functions have been seen. */
    FunctionLayout layout() {
        List<Variable> shared = own.stream().filter(Variable::isCaptured).toList();
        List<Integer> inherited = free.stream()
                .map(variable -> around.orElseThrow().cell(variable))
                .toList();
        return new FunctionLayout(locals().size(), shared.size(), inherited);
    }

    private List<Variable> locals() {
        return own.stream().filter(variable -> !variable.isCaptured()).toList();
    }

    private int cell(Variable variable) {
        List<Variable> cells =
                new ArrayList<>(own.stream().filter(Variable::isCaptured).toList());
        cells.addAll(free);
        return cells.indexOf(variable);
    }
}
