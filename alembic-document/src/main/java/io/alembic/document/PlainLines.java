package io.alembic.document;

/** Walks the lines of a text that hold content, passing over blank lines and comments. */
final class PlainLines {

    private final String text;
    private int next;
    private int number;
    private int start;
    private int at;
    private int end;

    PlainLines(String text) {
        this.text = text;
    }

    /** Steps to the next line with content; past the last one there is none. */
    void advance() {
        while (next < text.length()) {
            start = next;
            number++;
            int newline = text.indexOf('\n', start);
            end = newline < 0 ? text.length() : newline;
            next = newline < 0 ? end : newline + 1;
            at = start;
            while (at < end && text.charAt(at) == ' ') {
                at++;
            }
            if (at < end && text.charAt(at) != '#') {
                return;
            }
        }
        start = -1;
    }

    boolean isEnded() {
        return start < 0;
    }

    /** How far the content is indented; −1 where there is no line. */
    int indent() {
        return start < 0 ? -1 : at - start;
    }

    /** The line's number, from 1. */
    int number() {
        return number;
    }

    /** The index at which the content begins. */
    int at() {
        return at;
    }

    /** The index behind the line's last character. */
    int end() {
        return end;
    }

    /** How many characters of the line stand before an index. */
    int columnOf(int index) {
        return index - start;
    }

    /** Whether nothing but blanks and a comment stands from an index on. */
    boolean isDone(int index) {
        int rest = afterBlanks(index);
        return rest == end || (text.charAt(rest) == '#' && text.charAt(rest - 1) == ' ');
    }

    int afterBlanks(int index) {
        int rest = index;
        while (rest < end && text.charAt(rest) == ' ') {
            rest++;
        }
        return rest;
    }

    /** Whether a list's dash stands at an index. */
    boolean isDash(int index) {
        return text.charAt(index) == '-' && (index + 1 == end || text.charAt(index + 1) == ' ');
    }

    /** Whether a colon that ends a member name stands at an index. */
    boolean isColon(int index) {
        return index < end && text.charAt(index) == ':' && (index + 1 == end || text.charAt(index + 1) == ' ');
    }
}
