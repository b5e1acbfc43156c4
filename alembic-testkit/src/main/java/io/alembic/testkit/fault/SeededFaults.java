package io.alembic.testkit.fault;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Faults by dice that a seed loads: the same request meets the same fate at its same coming, whatever the order in which
 * connections bring requests.
 */
public final class SeededFaults implements Faults {

    private final long seed;
    private final List<Fault> kinds;
    private final Map<Integer, Integer> comings = new HashMap<>();
    private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    private double rate;

    /** @param rate how likely a request is to meet a fault, from 0 to 1 */
    public SeededFaults(long seed, Set<Fault> kinds, double rate) {
        this.seed = seed;
        this.kinds = requireNonNull(kinds, "kinds is null").stream().sorted().toList();
        this.rate = rate;
    }

    public synchronized void become(double likely) {
        rate = likely;
    }

    @Override
    public synchronized Optional<Fault> of(HttpMessage request) {
        int content = 31 * request.start().hashCode() + request.body().hashCode();
        int coming = comings.merge(content, 1, Integer::sum);
        SplittableRandom dice = new SplittableRandom(seed * 1_000_003 + content * 31L + coming);
        if (kinds.isEmpty() || dice.nextDouble() >= rate) {
            return Optional.empty();
        }
        Fault fault = kinds.get(dice.nextInt(kinds.size()));
        counts.merge(fault, 1, Integer::sum);
        return Optional.of(fault);
    }

    /** How many faults of each kind there were until now. */
    public synchronized Map<Fault, Integer> counts() {
        return Collections.unmodifiableMap(new EnumMap<>(counts));
    }
}
