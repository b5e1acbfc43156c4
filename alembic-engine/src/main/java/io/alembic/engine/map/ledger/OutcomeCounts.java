package io.alembic.engine.map.ledger;

import java.util.List;

/** How many of something ended how. */
public record OutcomeCounts(int mapped, int merged, int defaulted, int dropped) {

    static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0);

    static OutcomeCounts of(List<Fate> fates) {
        int mapped = 0;
        int merged = 0;
        int defaulted = 0;
        int dropped = 0;
        for (Fate fate : fates) {
            switch (fate.outcome()) {
                case MAPPED -> mapped++;
                case MERGED -> merged++;
                case DEFAULTED -> defaulted++;
                case DROPPED -> dropped++;
            }
        }
        return new OutcomeCounts(mapped, merged, defaulted, dropped);
    }

    OutcomeCounts and(OutcomeCounts more) {
        return new OutcomeCounts(
                mapped + more.mapped, merged + more.merged, defaulted + more.defaulted, dropped + more.dropped);
    }

    public int total() {
        return mapped + merged + defaulted + dropped;
    }

    /** {@code 3 mapped, 0 merged, 0 defaulted, 1 dropped}. */
    @Override
    public String toString() {
        return mapped + " mapped, " + merged + " merged, " + defaulted + " defaulted, " + dropped + " dropped";
    }
}
