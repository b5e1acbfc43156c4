package io.alembic.cli.view;

/** Text that must not grow beyond what a place takes. What does not fit is refused, and can be told about. */
final class CappedText {

    private final StringBuilder text = new StringBuilder();
    private final int most;

    CappedText(int most) {
        this.most = most;
    }

    /** Appends, if that leaves so much room behind it; whether it did. */
    boolean append(String part, int room) {
        if (text.length() + part.length() + room > most) {
            return false;
        }
        text.append(part);
        return true;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
