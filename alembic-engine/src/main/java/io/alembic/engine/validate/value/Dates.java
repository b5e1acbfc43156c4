package io.alembic.engine.validate.value;

import java.time.YearMonth;

/** Dates and times of day as declared values spell them (spec 10 §4); no leap second, no hour 24. */
final class Dates {

    private static final int DATE_LENGTH = 10;
    private static final int TIME_LENGTH = 8;
    private static final int ZONE_LENGTH = 6;

    private Dates() {}

    /** {@code YYYY-MM-DD}, a day of the Gregorian calendar from year 1 on. */
    static boolean isDate(String text) {
        return text.length() == DATE_LENGTH && startsWithDate(text);
    }

    /** {@code HH:MM:SS} and any fraction. */
    static boolean isTime(String text) {
        return endOfTime(text, 0) == text.length();
    }

    /** A date, {@code T}, a time, and nothing, {@code Z} or an offset of hours and minutes. */
    static boolean isDateTime(String text) {
        if (text.length() <= DATE_LENGTH || !startsWithDate(text) || (text.charAt(DATE_LENGTH) | 0x20) != 't') {
            return false;
        }
        int end = endOfTime(text, DATE_LENGTH + 1);
        return end > 0 && isZone(text, end);
    }

    private static boolean isZone(String text, int from) {
        int length = text.length() - from;
        if (length == 0 || (length == 1 && text.charAt(from) == 'Z')) {
            return true;
        }
        char sign = text.charAt(from);
        return length == ZONE_LENGTH
                && (sign == '+' || sign == '-')
                && isBelow(text, from + 1, 24)
                && text.charAt(from + 3) == ':'
                && isBelow(text, from + 4, 60);
    }

    private static boolean startsWithDate(String text) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        return year >= 1
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** Where a time that begins here ends, or -1. */
    private static int endOfTime(String text, int from) {
        int end = from + TIME_LENGTH;
        if (text.length() < end
                || text.charAt(from + 2) != ':'
                || text.charAt(from + 5) != ':'
                || !isBelow(text, from, 24)
                || !isBelow(text, from + 3, 60)
                || !isBelow(text, from + 6, 60)) {
            return -1;
        }
        if (end == text.length() || text.charAt(end) != '.') {
            return end;
        }
        int fraction = end + 1;
        while (fraction < text.length() && isDigit(text.charAt(fraction))) {
            fraction++;
        }
        return fraction == end + 1 ? -1 : fraction;
    }

    private static boolean isBelow(String text, int from, int limit) {
        int number = number(text, from, 2);
        return number >= 0 && number < limit;
    }

    /** The number of so many ASCII digits, or -1. */
    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
