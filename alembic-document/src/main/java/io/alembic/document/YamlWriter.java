package io.alembic.document;

import io.alembic.core.value.Value;
import java.io.OutputStream;

/** Block YAML. */
final class YamlWriter implements DocumentWriter {

    YamlWriter(OutputStream out) {
        throw new UnsupportedOperationException("YAML output to " + out);
    }

    @Override
    public DocumentWriter startMap() {
        return this;
    }

    @Override
    public DocumentWriter endMap() {
        return this;
    }

    @Override
    public DocumentWriter startList() {
        return this;
    }

    @Override
    public DocumentWriter endList() {
        return this;
    }

    @Override
    public DocumentWriter name(String name) {
        return this;
    }

    @Override
    public DocumentWriter value(Value value) {
        return this;
    }

    @Override
    public void close() {}
}
