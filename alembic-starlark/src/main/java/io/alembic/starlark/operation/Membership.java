package io.alembic.starlark.operation;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.StarlarkBytes;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkFloat;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkRange;
import io.alembic.starlark.value.StarlarkSet;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;
import java.util.List;

/** {@code item in whole}. */
public final class Membership {

    private Membership() {}

    public static boolean contains(Execution execution, StarlarkValue whole, StarlarkValue item) {
        return whole.fold(new Of(execution, item));
    }

    private record Of(Execution execution, StarlarkValue item) implements StarlarkValue.SomeCases<Boolean> {

        @Override
        public Boolean otherwise(StarlarkValue value) {
            throw Unsupported.binary(item, "in", value);
        }

        @Override
        public Boolean list(StarlarkList value) {
            return any(value.items());
        }

        @Override
        public Boolean tuple(StarlarkTuple value) {
            return any(value.items());
        }

        @Override
        public Boolean dict(StarlarkDict value) {
            return value.containsKey(Hashing.require(execution, item));
        }

        @Override
        public Boolean set(StarlarkSet value) {
            return value.contains(Hashing.require(execution, item));
        }

        @Override
        public Boolean string(StarlarkString value) {
            if (item instanceof StarlarkString part) {
                execution.charge(value.text().length() / 8);
                return value.text().contains(part.text());
            }
            return otherwise(value);
        }

        @Override
        public Boolean bytes(StarlarkBytes value) {
            execution.charge(value.length() / 8);
            if (item instanceof StarlarkBytes part) {
                return value.contains(part);
            }
            if (item instanceof StarlarkInt number) {
                return value.contains(StarlarkBytes.of(new byte[] {asByte(number)}));
            }
            return otherwise(value);
        }

        private static byte asByte(StarlarkInt number) {
            if (!number.isLong() || number.longValue() < 0 || number.longValue() > 255) {
                throw new EvaluationFailure("no byte: " + number);
            }
            return (byte) number.longValue();
        }

        @Override
        public Boolean range(StarlarkRange value) {
            if (item instanceof StarlarkInt number) {
                return value.contains(number);
            }
            if (item instanceof StarlarkFloat number) {
                return number.isFinite()
                        && number.compareTo(number.truncate()) == 0
                        && value.contains(number.truncate());
            }
            return otherwise(value);
        }

        private boolean any(List<StarlarkValue> items) {
            for (StarlarkValue candidate : items) {
                execution.step();
                if (Equality.equal(execution, candidate, item)) {
                    return true;
                }
            }
            return false;
        }
    }
}
