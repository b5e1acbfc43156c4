package io.alembic.starlark.value;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A text. Its elements are Unicode code points, so that no operation can cut one in half; almost all texts hold none
 * beyond the basic plane, and then an index is an offset.
 */
public final class StarlarkString implements StarlarkValue, Comparable<StarlarkString> {

    public static final StarlarkString EMPTY = new StarlarkString("", 0);

    private static final int UNKNOWN = -1;

    private final String text;

    /** Counted when first asked for; counting twice by two threads gives the same. */
    private int length;

    private StarlarkString(String text, int length) {
        this.text = requireNonNull(text, "text is null");
        this.length = length;
    }

    public static StarlarkString of(String text) {
        return text.isEmpty() ? EMPTY : new StarlarkString(text, UNKNOWN);
    }

    public String text() {
        return text;
    }

    /** How many code points the text has. */
    public int length() {
        if (length == UNKNOWN) {
            length = text.codePointCount(0, text.length());
        }
        return length;
    }

    /** Whether an index among code points is an offset among Java's chars. */
    private boolean isPlain() {
        return length() == text.length();
    }

    /** The offset in {@link #text} of the code point with an index. */
    public int offset(int index) {
        return isPlain() ? index : text.offsetByCodePoints(0, index);
    }

    /** The index of the code point at an offset in {@link #text}. */
    public int index(int offset) {
        return isPlain() ? offset : text.codePointCount(0, offset);
    }

    /** The code points from one index to before another. */
    public StarlarkString slice(int start, int stop) {
        return start == 0 && stop == length() ? this : of(text.substring(offset(start), offset(stop)));
    }

    @Override
    public String type() {
        return "string";
    }

    @Override
    public boolean truth() {
        return !text.isEmpty();
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.string(this);
    }

    /** The order of code points, which beyond the basic plane is not that of Java's chars. */
    @Override
    public int compareTo(StarlarkString other) {
        int shared = Math.min(text.length(), other.text.length());
        for (int offset = 0; offset < shared; offset++) {
            char mine = text.charAt(offset);
            char theirs = other.text.charAt(offset);
            if (mine != theirs) {
                boolean surrogates = Character.isSurrogate(mine) && Character.isSurrogate(theirs);
                return surrogates ? mine - theirs : rank(mine) - rank(theirs);
            }
        }
        return text.length() - other.text.length();
    }

    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StarlarkString string && text.equals(string.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
