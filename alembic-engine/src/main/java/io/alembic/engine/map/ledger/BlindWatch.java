package io.alembic.engine.map.ledger;

import io.alembic.engine.map.emit.Emit;
import io.alembic.engine.map.emit.NamedValue;
import io.alembic.engine.map.spec.MapRule;

/** Sees nothing. */
final class BlindWatch implements ReadWatch {

    @Override
    public boolean isLooking() {
        return false;
    }

    @Override
    public void begin() {}

    @Override
    public void read(int object, String variable) {}

    @Override
    public void readComputed(String variable) {}

    @Override
    public void nextVariable() {}

    @Override
    public void gaveWay() {}

    @Override
    public void allGaveWay() {}

    @Override
    public void computed(String prefix, String name) {}

    @Override
    public void decided(MapRule rule) {}

    @Override
    public void source(MapRule rule, int object) {}

    @Override
    public void taken(MapRule rule, int object) {}

    @Override
    public void emitted(Emit emit, String part, NamedValue field, boolean isLeftOut) {}

    @Override
    public void emittedAsType(Emit emit) {}

    @Override
    public void emittedAsUid(Emit emit) {}
}
