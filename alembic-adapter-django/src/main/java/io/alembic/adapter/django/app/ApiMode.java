package io.alembic.adapter.django.app;

/** What the REST API of the app lets its users do. */
public enum ApiMode {
    READ_ONLY,
    READ_WRITE,
    NONE;

    public boolean exists() {
        return this != NONE;
    }
}
