package io.alembic.core.plan;

import static java.util.Objects.requireNonNull;

/**
 * What a plan was made from and by; written under {@code extensions}. Holds no clock: the same input gives the same
 * bytes.
 *
 * @param tool name and version of the program
 * @param inventoryDigest of the declared objects and schema, as {@code sha256:<hex>}
 * @param deletesDetected whether superfluous objects were looked for
 * @param adoptsByKey whether unbound objects were matched by key
 */
public record PlanOrigin(String tool, String inventoryDigest, boolean deletesDetected, boolean adoptsByKey) {

    public PlanOrigin {
        requireNonNull(tool, "tool is null");
        requireNonNull(inventoryDigest, "inventoryDigest is null");
    }
}
