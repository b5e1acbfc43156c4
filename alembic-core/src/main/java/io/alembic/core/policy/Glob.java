package io.alembic.core.policy;

import static java.util.Objects.requireNonNull;

/** A pattern of text: {@code *} stands for any characters, {@code ?} for one, everything else for itself. */
public record Glob(String pattern) {

    public Glob {
        requireNonNull(pattern, "pattern is null");
    }

    /** Takes time that grows with the product of both lengths at most: only the last star is ever widened. */
    public boolean matches(String text) {
        int at = 0;
        int next = 0;
        int star = -1;
        int resume = 0;
        while (at < text.length()) {
            if (next < pattern.length() && pattern.charAt(next) == '*') {
                star = next++;
                resume = at;
            } else if (next < pattern.length() && fits(pattern.charAt(next), text.charAt(at))) {
                next++;
                at++;
            } else if (star >= 0) {
                next = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(next).chars().allMatch(rest -> rest == '*');
    }

    private static boolean fits(char wanted, char found) {
        return wanted == '?' || wanted == found;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
