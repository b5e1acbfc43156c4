package io.alembic.http.bulk;

/**
 * How writes are cut and spread.
 *
 * @param batchSize the most rows of one request; 1 for servers that take one object a request
 * @param connections batches on their way at once
 */
public record BulkOptions(int batchSize, int connections) {

    /** Two connections with batches of 100 gave all there was to gain on the servers measured. */
    public static final BulkOptions DEFAULTS = new BulkOptions(100, 2);

    public BulkOptions {
        if (batchSize < 1 || connections < 1) {
            throw new IllegalArgumentException("batchSize and connections must be at least 1");
        }
    }

    /** These, over no more connections than may be used at all. */
    public BulkOptions within(int mostConnections) {
        return new BulkOptions(batchSize, Math.min(connections, mostConnections));
    }
}
