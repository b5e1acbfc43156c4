package io.alembic.cli.progress;

/**
 * How far a step is.
 *
 * @param what the step in words: {@code reading dcim.device}
 * @param total 0 while that is not known
 * @param sinceMillis when the step began
 */
record Step(String what, long done, long total, long sinceMillis) {

    private static final long MILLIS = 1000;

    /** {@code reading dcim.device: 1200 of 5005, 310/s, 12 s left}, as far as it is known. */
    String text(long nowMillis) {
        if (done == 0 && total == 0) {
            return what;
        }
        StringBuilder text = new StringBuilder(what).append(": ").append(done);
        if (total > 0) {
            text.append(" of ").append(total);
        }
        long elapsed = nowMillis - sinceMillis;
        if (done > 0 && elapsed >= MILLIS) {
            text.append(", ").append(done * MILLIS / elapsed).append("/s");
            if (total > done) {
                text.append(", ")
                        .append(duration((total - done) * elapsed / done / MILLIS))
                        .append(" left");
            }
        }
        return text.toString();
    }

    private static String duration(long seconds) {
        return seconds < 100 ? seconds + " s" : seconds / 60 + " min";
    }
}
