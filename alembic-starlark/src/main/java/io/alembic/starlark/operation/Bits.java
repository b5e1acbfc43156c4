package io.alembic.starlark.operation;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.limit.Limits;
import io.alembic.starlark.value.StarlarkInt;

/** Integers as bits in two's complement, without an end on the left. */
final class Bits {

    private Bits() {}

    static StarlarkInt and(StarlarkInt left, StarlarkInt right) {
        return left.isLong() && right.isLong()
                ? StarlarkInt.of(left.longValue() & right.longValue())
                : StarlarkInt.of(left.toBigInteger().and(right.toBigInteger()));
    }

    static StarlarkInt or(StarlarkInt left, StarlarkInt right) {
        return left.isLong() && right.isLong()
                ? StarlarkInt.of(left.longValue() | right.longValue())
                : StarlarkInt.of(left.toBigInteger().or(right.toBigInteger()));
    }

    static StarlarkInt xor(StarlarkInt left, StarlarkInt right) {
        return left.isLong() && right.isLong()
                ? StarlarkInt.of(left.longValue() ^ right.longValue())
                : StarlarkInt.of(left.toBigInteger().xor(right.toBigInteger()));
    }

    static StarlarkInt invert(StarlarkInt operand) {
        return StarlarkInt.of(operand.toBigInteger().not());
    }

    static StarlarkInt shiftLeft(Execution execution, StarlarkInt left, StarlarkInt count) {
        requireCount(count);
        if (left.signum() == 0) {
            return left;
        }
        execution.claimBits((long) left.bitLength() + count.clampToInt());
        return StarlarkInt.of(left.toBigInteger().shiftLeft(count.clampToInt()));
    }

    static StarlarkInt shiftRight(StarlarkInt left, StarlarkInt count) {
        requireCount(count);
        int places = Math.min(count.clampToInt(), Limits.INTEGER_BITS + 1);
        return StarlarkInt.of(left.toBigInteger().shiftRight(places));
    }

    private static void requireCount(StarlarkInt count) {
        if (count.signum() < 0) {
            throw new EvaluationFailure("negative shift count: " + count);
        }
    }
}
