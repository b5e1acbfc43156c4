package io.alembic.starlark;

import static java.util.Objects.requireNonNull;

/**
 * The source of a module.
 *
 * @param name identifies it, and stands in its positions: two sources with one name are one module
 */
public record ModuleSource(String name, String text) {

    public ModuleSource {
        requireNonNull(name, "name is null");
        requireNonNull(text, "text is null");
    }
}
