package io.alembic.starlark.value;

/** True or False, which are no numbers. */
public enum StarlarkBool implements StarlarkValue {
    FALSE,
    TRUE;

    public static StarlarkBool of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    public String type() {
        return "bool";
    }

    @Override
    public boolean truth() {
        return this == TRUE;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.bool(this);
    }
}
