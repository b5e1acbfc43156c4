package io.alembic.adapter.registry;

import io.alembic.adapter.spi.Notices;
import java.util.ArrayList;
import java.util.List;

/** Keeps what people would be told. */
public final class RecordedNotices implements Notices {

    private final List<String> warnings = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    @Override
    public void warn(String message) {
        warnings.add(message);
    }

    @Override
    public void passOn(String line) {
        lines.add(line);
    }

    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }
}
