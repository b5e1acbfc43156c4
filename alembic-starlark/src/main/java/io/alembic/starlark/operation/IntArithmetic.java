package io.alembic.starlark.operation;

import io.alembic.starlark.limit.EvaluationFailure;
import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.StarlarkInt;
import java.math.BigInteger;

/** Exact arithmetic of integers; division rounds down, and a remainder has the sign of the divisor. */
final class IntArithmetic {

    private IntArithmetic() {}

    static StarlarkInt plus(Execution execution, StarlarkInt left, StarlarkInt right) {
        if (left.isLong() && right.isLong()) {
            long sum = left.longValue() + right.longValue();
            boolean overflow = ((left.longValue() ^ sum) & (right.longValue() ^ sum)) < 0;
            if (!overflow) {
                return StarlarkInt.of(sum);
            }
        }
        execution.claimBits(1L + Math.max(left.bitLength(), right.bitLength()));
        return StarlarkInt.of(left.toBigInteger().add(right.toBigInteger()));
    }

    static StarlarkInt minus(Execution execution, StarlarkInt left, StarlarkInt right) {
        if (left.isLong() && right.isLong()) {
            long difference = left.longValue() - right.longValue();
            boolean overflow = ((left.longValue() ^ right.longValue()) & (left.longValue() ^ difference)) < 0;
            if (!overflow) {
                return StarlarkInt.of(difference);
            }
        }
        execution.claimBits(1L + Math.max(left.bitLength(), right.bitLength()));
        return StarlarkInt.of(left.toBigInteger().subtract(right.toBigInteger()));
    }

    static StarlarkInt times(Execution execution, StarlarkInt left, StarlarkInt right) {
        if (left.bitLength() + right.bitLength() < Long.SIZE - 1) {
            return StarlarkInt.of(left.longValue() * right.longValue());
        }
        execution.claimBits((long) left.bitLength() + right.bitLength());
        return StarlarkInt.of(left.toBigInteger().multiply(right.toBigInteger()));
    }

    static StarlarkInt floorDivide(Execution execution, StarlarkInt left, StarlarkInt right) {
        requireDivisor(right);
        if (left.isLong() && right.isLong() && left.longValue() != Long.MIN_VALUE) {
            return StarlarkInt.of(Math.floorDiv(left.longValue(), right.longValue()));
        }
        execution.claimBits(left.bitLength());
        BigInteger[] parts = left.toBigInteger().divideAndRemainder(right.toBigInteger());
        boolean below = parts[1].signum() != 0 && parts[1].signum() != right.signum();
        return StarlarkInt.of(below ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    static StarlarkInt modulo(Execution execution, StarlarkInt left, StarlarkInt right) {
        requireDivisor(right);
        if (left.isLong() && right.isLong()) {
            return StarlarkInt.of(Math.floorMod(left.longValue(), right.longValue()));
        }
        execution.claimBits(left.bitLength());
        BigInteger rest = left.toBigInteger().remainder(right.toBigInteger());
        boolean below = rest.signum() != 0 && rest.signum() != right.signum();
        return StarlarkInt.of(below ? rest.add(right.toBigInteger()) : rest);
    }

    static StarlarkInt negate(StarlarkInt operand) {
        return operand.isLong() && operand.longValue() != Long.MIN_VALUE
                ? StarlarkInt.of(-operand.longValue())
                : StarlarkInt.of(operand.toBigInteger().negate());
    }

    private static void requireDivisor(StarlarkInt divisor) {
        if (divisor.signum() == 0) {
            throw new EvaluationFailure("division by zero");
        }
    }
}
