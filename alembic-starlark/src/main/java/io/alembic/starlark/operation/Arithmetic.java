package io.alembic.starlark.operation;

import io.alembic.starlark.limit.Execution;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkFloat;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkNumber;
import io.alembic.starlark.value.StarlarkSet;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkValue;

/**
 * The arithmetic operators. Each looks at the pair of its operands' kinds, the frequent ones first: a fold over one
 * kind does not fit an operation on two.
 */
final class Arithmetic {

    private Arithmetic() {}

    static StarlarkValue plus(Execution execution, StarlarkValue left, StarlarkValue right) {
        if (left instanceof StarlarkInt a && right instanceof StarlarkInt b) {
            return IntArithmetic.plus(execution, a, b);
        }
        if (left instanceof StarlarkNumber a && right instanceof StarlarkNumber b) {
            return new StarlarkFloat(FloatArithmetic.real(a) + FloatArithmetic.real(b));
        }
        return Concatenation.join(execution, left, right).orElseThrow(() -> Unsupported.binary(left, "+", right));
    }

    static StarlarkValue minus(Execution execution, StarlarkValue left, StarlarkValue right) {
        if (left instanceof StarlarkInt a && right instanceof StarlarkInt b) {
            return IntArithmetic.minus(execution, a, b);
        }
        if (left instanceof StarlarkNumber a && right instanceof StarlarkNumber b) {
            return new StarlarkFloat(FloatArithmetic.real(a) - FloatArithmetic.real(b));
        }
        if (left instanceof StarlarkSet a && right instanceof StarlarkSet b) {
            return SetAlgebra.difference(execution, a, b);
        }
        throw Unsupported.binary(left, "-", right);
    }

    static StarlarkValue times(Execution execution, StarlarkValue left, StarlarkValue right) {
        if (left instanceof StarlarkInt a && right instanceof StarlarkInt b) {
            return IntArithmetic.times(execution, a, b);
        }
        if (left instanceof StarlarkNumber a && right instanceof StarlarkNumber b) {
            return new StarlarkFloat(FloatArithmetic.real(a) * FloatArithmetic.real(b));
        }
        boolean countFirst = left instanceof StarlarkInt;
        StarlarkValue repeated = countFirst ? right : left;
        if ((countFirst ? left : right) instanceof StarlarkInt count) {
            return Concatenation.repeat(execution, repeated, count)
                    .orElseThrow(() -> Unsupported.binary(left, "*", right));
        }
        throw Unsupported.binary(left, "*", right);
    }

    static StarlarkValue divide(Execution execution, StarlarkValue left, StarlarkValue right) {
        if (left instanceof StarlarkNumber a && right instanceof StarlarkNumber b) {
            return FloatArithmetic.divide(a, b);
        }
        throw Unsupported.binary(left, "/", right);
    }

    static StarlarkValue floorDivide(Execution execution, StarlarkValue left, StarlarkValue right) {
        if (left instanceof StarlarkInt a && right instanceof StarlarkInt b) {
            return IntArithmetic.floorDivide(execution, a, b);
        }
        if (left instanceof StarlarkNumber a && right instanceof StarlarkNumber b) {
            return FloatArithmetic.floorDivide(a, b);
        }
        throw Unsupported.binary(left, "//", right);
    }

    static StarlarkValue modulo(Execution execution, StarlarkValue left, StarlarkValue right) {
        if (left instanceof StarlarkInt a && right instanceof StarlarkInt b) {
            return IntArithmetic.modulo(execution, a, b);
        }
        if (left instanceof StarlarkNumber a && right instanceof StarlarkNumber b) {
            return FloatArithmetic.modulo(a, b);
        }
        if (left instanceof StarlarkString format) {
            return new Interpolation(execution, format.text(), right).text();
        }
        throw Unsupported.binary(left, "%", right);
    }

    static StarlarkValue and(Execution execution, StarlarkValue left, StarlarkValue right) {
        if (left instanceof StarlarkInt a && right instanceof StarlarkInt b) {
            return Bits.and(a, b);
        }
        if (left instanceof StarlarkSet a && right instanceof StarlarkSet b) {
            return SetAlgebra.intersection(execution, a, b);
        }
        throw Unsupported.binary(left, "&", right);
    }

    static StarlarkValue or(Execution execution, StarlarkValue left, StarlarkValue right) {
        if (left instanceof StarlarkInt a && right instanceof StarlarkInt b) {
            return Bits.or(a, b);
        }
        if (left instanceof StarlarkSet a && right instanceof StarlarkSet b) {
            return SetAlgebra.union(execution, a, b);
        }
        if (left instanceof StarlarkDict a && right instanceof StarlarkDict b) {
            execution.claimElements((long) a.size() + b.size());
            StarlarkDict union = StarlarkDict.of(a.entries());
            union.putAll(b.entries());
            return union;
        }
        throw Unsupported.binary(left, "|", right);
    }

    static StarlarkValue xor(Execution execution, StarlarkValue left, StarlarkValue right) {
        if (left instanceof StarlarkInt a && right instanceof StarlarkInt b) {
            return Bits.xor(a, b);
        }
        if (left instanceof StarlarkSet a && right instanceof StarlarkSet b) {
            return SetAlgebra.symmetricDifference(execution, a, b);
        }
        throw Unsupported.binary(left, "^", right);
    }

    static StarlarkValue shiftLeft(Execution execution, StarlarkValue left, StarlarkValue right) {
        if (left instanceof StarlarkInt a && right instanceof StarlarkInt b) {
            return Bits.shiftLeft(execution, a, b);
        }
        throw Unsupported.binary(left, "<<", right);
    }

    static StarlarkValue shiftRight(Execution execution, StarlarkValue left, StarlarkValue right) {
        if (left instanceof StarlarkInt a && right instanceof StarlarkInt b) {
            return Bits.shiftRight(a, b);
        }
        throw Unsupported.binary(left, ">>", right);
    }
}
