package io.alembic.core.apply;

import static java.util.Objects.requireNonNull;

import io.alembic.core.plan.ProvisionReport;
import java.util.List;

/**
 * What an apply did (spec 40 §9).
 *
 * @param applied in the order carried out; an object made and then completed stands there twice
 * @param resumed what an interrupted earlier run of the same plan had done
 * @param provision what became of the backend's own schema, by provisioning and by the write itself
 * @param skipped what {@code --only} left out, in plan order
 * @param failed, blocked, unchanged ours, written under {@code extensions}
 */
public record ApplyReport(
        List<AppliedOperation> applied,
        List<AppliedOperation> resumed,
        ProvisionReport provision,
        List<SkippedOperation> skipped,
        List<FailedOperation> failed,
        List<BlockedOperation> blocked,
        List<UnchangedOperation> unchanged) {

    public ApplyReport {
        applied = List.copyOf(applied);
        resumed = List.copyOf(resumed);
        requireNonNull(provision, "provision is null");
        skipped = List.copyOf(skipped);
        failed = List.copyOf(failed);
        blocked = List.copyOf(blocked);
        unchanged = List.copyOf(unchanged);
    }

    public boolean isComplete() {
        return failed.isEmpty() && blocked.isEmpty();
    }
}
