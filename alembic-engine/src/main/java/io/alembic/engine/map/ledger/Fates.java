package io.alembic.engine.map.ledger;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what is known of one thing together. Few fates stand for millions of fields, so each is kept once. */
final class Fates {

    private final IdentityHashMap<Fate, IdentityHashMap<Fate, Fate>> together = new IdentityHashMap<>();

    /** The better of two, or both where they are equally good. */
    Fate best(@Nullable Fate known, Fate more) {
        if (known == null || more.outcome().compareTo(known.outcome()) < 0) {
            return more;
        }
        if (known.outcome() != more.outcome()) {
            return known;
        }
        return together.computeIfAbsent(known, each -> new IdentityHashMap<>())
                .computeIfAbsent(more, each -> both(known, each));
    }

    private static Fate both(Fate known, Fate more) {
        List<String> reasons = new ArrayList<>(known.reasons());
        more.reasons().stream().filter(reason -> !reasons.contains(reason)).forEach(reasons::add);
        return reasons.size() == known.reasons().size() ? known : new Fate(known.outcome(), reasons);
    }
}
