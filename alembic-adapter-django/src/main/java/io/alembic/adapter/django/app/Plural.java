package io.alembic.adapter.django.app;

/** Words in the plural, for routes and headings. */
final class Plural {

    private Plural() {}

    /** The English plural, as far as endings tell. */
    static String of(String word) {
        if (word.matches(".*(s|x|z|ch|sh)")) {
            return word + "es";
        }
        return word.matches(".*[^aeiou]y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }
}
