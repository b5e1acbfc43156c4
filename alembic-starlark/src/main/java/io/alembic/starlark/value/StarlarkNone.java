package io.alembic.starlark.value;

/** The absence of a value. */
public enum StarlarkNone implements StarlarkValue {
    NONE;

    @Override
    public String type() {
        return "NoneType";
    }

    @Override
    public boolean truth() {
        return false;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.none();
    }
}
