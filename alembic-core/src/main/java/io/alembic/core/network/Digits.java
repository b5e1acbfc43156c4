package io.alembic.core.network;

/** Small decimal numbers of ASCII digits. */
final class Digits {

    private Digits() {}

    /** The number, or -1 for an empty text, one longer than {@code most} digits, or anything but digits. */
    static int parse(String text, int most) {
        if (text.isEmpty() || text.length() > most) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
