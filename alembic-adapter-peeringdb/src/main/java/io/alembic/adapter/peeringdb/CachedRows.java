package io.alembic.adapter.peeringdb;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps whole lists in a folder and asks only for what changed since. PeeringDB tells of objects that are gone by their
 * status, but not of those that it has forgotten altogether: a list is read whole again once a week.
 */
final class CachedRows implements RowSource {

    private static final Duration LONGEST = Duration.ofDays(7);

    private final RowLists lists;
    private final LiveRows live;
    private final RowCache cache;
    private final Clock clock;

    CachedRows(RowLists lists, RowCache cache, Clock clock) {
        this.lists = requireNonNull(lists, "lists is null");
        this.live = new LiveRows(lists);
        this.cache = requireNonNull(cache, "cache is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public List<Row> list(Kind kind, Query query) {
        if (!query.isWhole()) {
            return live.list(kind, query);
        }
        Instant now = clock.instant();
        Optional<KeptRows> kept = cache.read(kind)
                .filter(rows -> !rows.readWhole().isAfter(now)
                        && rows.readWhole().plus(LONGEST).isAfter(now));
        KeptRows next =
                kept.map(rows -> changed(kind, rows)).orElseGet(() -> KeptRows.of(lists.rows(kind, Query.WHOLE), now));
        cache.write(kind, next);
        return next.rows();
    }

    private KeptRows changed(Kind kind, KeptRows kept) {
        if (kept.lastChange().isEmpty()) {
            return KeptRows.of(lists.rows(kind, Query.WHOLE), clock.instant());
        }
        String since = Long.toString(kept.lastChange().get().getEpochSecond());
        return kept.with(lists.rows(kind, Query.WHOLE.with("since", since)));
    }

    /** Few rows, wanted as they are now. */
    @Override
    public List<Row> byId(Kind kind, Set<BackendId> ids) {
        return live.byId(kind, ids);
    }

    /**
     * A list as it was kept.
     *
     * @param readWhole when it was last read whole
     * @param lastChange the latest time of change of any row, those that are gone included
     */
    record KeptRows(List<Row> rows, Instant readWhole, Optional<Instant> lastChange) {

        KeptRows {
            rows = List.copyOf(rows);
            requireNonNull(readWhole, "readWhole is null");
            requireNonNull(lastChange, "lastChange is null");
        }

        static KeptRows of(List<Row> whole, Instant now) {
            return new KeptRows(List.of(), now, Optional.empty()).with(whole);
        }

        /** These rows changed by others, which may tell that they are gone. */
        KeptRows with(List<Row> changes) {
            Map<BackendId, Row> byId = new LinkedHashMap<>();
            rows.forEach(row -> byId.put(row.id(), row));
            Optional<Instant> latest = lastChange;
            for (Row row : changes) {
                if (row.isDeleted()) {
                    byId.remove(row.id());
                } else {
                    byId.put(row.id(), row);
                }
                latest = Times.later(latest, row.updated().flatMap(Times::parse));
            }
            return new KeptRows(List.copyOf(byId.values()), readWhole, latest);
        }
    }
}
