package io.alembic.http;

/**
 * Keeps retries a small part of the traffic: answers earn a fraction of a retry, so that a server in trouble does not
 * get every request several times over for as long as the trouble lasts. Any thread.
 */
final class RetryBudget {

    private static final double FULL = 50;
    private static final double EARNED_BY_AN_ANSWER = 0.2;

    private double saved = FULL;

    synchronized void earn() {
        saved = Math.min(FULL, saved + EARNED_BY_AN_ANSWER);
    }

    /** Takes one retry out, if there is one. */
    synchronized boolean spend() {
        if (saved < 1) {
            return false;
        }
        saved--;
        return true;
    }
}
