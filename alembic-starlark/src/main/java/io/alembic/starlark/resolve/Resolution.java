package io.alembic.starlark.resolve;

import io.alembic.starlark.syntax.Expression;
import io.alembic.starlark.syntax.Function;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What the names of a source stand for. Parts of the tree are looked up by identity. */
public final class Resolution {

    private record Use(Variable variable, FunctionScope by) {}

    private final Globals globals;
    private final FunctionScope top;
    private final IdentityHashMap<Expression.Name, Use> uses = new IdentityHashMap<>();
    private final IdentityHashMap<Expression.Name, Reference> others = new IdentityHashMap<>();
    private final IdentityHashMap<Function, FunctionScope> functions = new IdentityHashMap<>();
    private final IdentityHashMap<Function, List<Variable>> parameters = new IdentityHashMap<>();
    private final IdentityHashMap<Expression.Comprehension, List<Use>> comprehensions = new IdentityHashMap<>();

    Resolution(Globals globals, FunctionScope top) {
        this.globals = globals;
        this.top = top;
    }

    void variable(Expression.Name name, Variable variable, FunctionScope by) {
        uses.put(name, new Use(variable, by));
    }

    void other(Expression.Name name, Reference reference) {
        others.put(name, reference);
    }

    void function(Function function, FunctionScope scope, List<Variable> itsParameters) {
        functions.put(function, scope);
        parameters.put(function, itsParameters);
    }

    void comprehension(Expression.Comprehension comprehension, List<Variable> variables, FunctionScope by) {
        comprehensions.put(
                comprehension,
                variables.stream().map(variable -> new Use(variable, by)).toList());
    }

    /** Where a name's value is found. */
    public Reference reference(Expression.Name name) {
        Use use = uses.get(name);
        if (use != null) {
            return use.by().reference(use.variable());
        }
        return Optional.ofNullable(others.get(name)).orElseThrow();
    }

    /** Where the module keeps a name of its top level. */
    public Reference global(String name) {
        return globals.reference(name).orElseThrow();
    }

    /** The names of the module's variables, in the order of their slots. */
    public List<String> globals() {
        return globals.inOrder();
    }

    public FunctionLayout layout(Function function) {
        return scope(function).layout();
    }

    /** The layout of the frame in which the top level runs: its comprehensions have variables too. */
    public FunctionLayout topLayout() {
        return top.layout();
    }

    /** Where a function keeps its parameters, in their order without the bare star. */
    public List<Reference> parameters(Function function) {
        FunctionScope scope = scope(function);
        return Optional.ofNullable(parameters.get(function)).orElseThrow().stream()
                .map(scope::reference)
                .toList();
    }

    /** The variables of a comprehension, which begin anew each time it is evaluated. */
    public List<Reference> variables(Expression.Comprehension comprehension) {
        return Optional.ofNullable(comprehensions.get(comprehension)).orElseThrow().stream()
                .map(use -> use.by().reference(use.variable()))
                .toList();
    }

    private FunctionScope scope(Function function) {
        return Optional.ofNullable(functions.get(function)).orElseThrow();
    }
}
