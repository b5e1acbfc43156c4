package io.alembic.core.value;

/** The null of a document: present, and empty. */
public enum NullValue implements Value {
    NULL;

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.nullValue();
    }

    @Override
    public String jsonKind() {
        return "null";
    }

    @Override
    public String toString() {
        return "null";
    }
}
