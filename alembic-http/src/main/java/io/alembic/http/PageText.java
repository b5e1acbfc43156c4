package io.alembic.http;

import java.util.regex.Pattern;

/** What people would read of a page that came where JSON was asked for. */
final class PageText {

    /** What matters stands at its beginning, and servers send pages of megabytes. */
    private static final int LOOKED_AT = 20_000;

    private static final Pattern UNSEEN =
            Pattern.compile("<!--.*?-->|<(script|style)\\b.*?</\\1>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private PageText() {}

    static boolean isPage(HttpBody body) {
        return body.contentType().startsWith("text/html");
    }

    static String of(HttpBody body) {
        String text = body.text();
        String start = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        return TAG.matcher(UNSEEN.matcher(start).replaceAll(" ")).replaceAll(" ");
    }
}
