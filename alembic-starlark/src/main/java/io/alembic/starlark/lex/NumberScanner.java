package io.alembic.starlark.lex;

import io.alembic.starlark.limit.Limits;
import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.StarlarkException;
import io.alembic.starlark.value.StarlarkFloat;
import io.alembic.starlark.value.StarlarkInt;
import java.math.BigInteger;

/** Reads literals of numbers: decimal, hexadecimal, octal and binary integers, and floating-point numbers. */
final class NumberScanner {

    private final Cursor cursor;

    NumberScanner(Cursor cursor) {
        this.cursor = cursor;
    }

    static boolean startsNumber(Cursor cursor) {
        return isDigit(cursor.peek()) || (cursor.peek() == '.' && isDigit(cursor.peek(1)));
    }

    Token scan() {
        Position position = cursor.position();
        int start = cursor.offset();
        int radix = prefixedRadix();
        return radix == 10 ? decimal(position, start) : prefixed(position, start, radix);
    }

    private int prefixedRadix() {
        if (cursor.peek() != '0') {
            return 10;
        }
        return switch (cursor.peek(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
        };
    }

    private Token prefixed(Position position, int start, int radix) {
        cursor.skip(2);
        int digits = cursor.offset();
        while (cursor.peek() < 128 && Character.digit(cursor.peek(), radix) >= 0) {
            cursor.next();
        }
        if (cursor.offset() == digits) {
            throw StarlarkException.of(position, "a number without digits: " + cursor.since(start));
        }
        return integer(position, cursor.since(start), cursor.since(digits), radix);
    }

    private Token decimal(Position position, int start) {
        digits();
        String whole = cursor.since(start);
        boolean fraction = fraction();
        boolean real = exponent() || fraction;
        String text = cursor.since(start);
        if (real) {
            double value = Double.parseDouble(text);
            if (Double.isInfinite(value)) {
                throw StarlarkException.of(position, "a number too large for a float: " + text);
            }
            return Token.of(TokenKind.FLOAT, position, text, new StarlarkFloat(value));
        }
        if (whole.length() > 1 && whole.startsWith("0")) {
            throw StarlarkException.of(position, "an integer begins with 0: octal numbers begin with 0o");
        }
        return integer(position, text, whole, 10);
    }

    private boolean fraction() {
        if (cursor.peek() != '.') {
            return false;
        }
        cursor.next();
        digits();
        return true;
    }

    private boolean exponent() {
        if (cursor.peek() != 'e' && cursor.peek() != 'E') {
            return false;
        }
        boolean signed = cursor.peek(1) == '+' || cursor.peek(1) == '-';
        if (!isDigit(cursor.peek(signed ? 2 : 1))) {
            throw cursor.wrong("an exponent without digits");
        }
        cursor.skip(signed ? 2 : 1);
        digits();
        return true;
    }

    private void digits() {
        while (isDigit(cursor.peek())) {
            cursor.next();
        }
    }

    private static Token integer(Position position, String text, String digits, int radix) {
        if (Limits.mayExceedIntegerBits(digits.length(), radix)) {
            throw StarlarkException.of(position, "an integer of more than " + Limits.INTEGER_BITS + " bits");
        }
        return Token.of(TokenKind.INT, position, text, StarlarkInt.of(new BigInteger(digits, radix)));
    }

    private static boolean isDigit(int point) {
        return point >= '0' && point <= '9';
    }
}
