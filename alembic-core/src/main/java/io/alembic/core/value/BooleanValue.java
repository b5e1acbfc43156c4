package io.alembic.core.value;

/** True or false. */
public enum BooleanValue implements Value {
    TRUE,
    FALSE;

    public static BooleanValue of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public boolean value() {
        return this == TRUE;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.bool(value());
    }

    @Override
    public String jsonKind() {
        return "bool";
    }

    @Override
    public String toString() {
        return value() ? "true" : "false";
    }
}
