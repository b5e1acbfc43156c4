package io.alembic.starlark.limit;

import static java.util.Objects.requireNonNull;

import io.alembic.starlark.source.Position;
import io.alembic.starlark.source.StarlarkException;
import io.alembic.starlark.source.StarlarkProblem;
import io.alembic.starlark.source.TraceEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One evaluation under way: what it has used, its active calls, and where its prints go. It serves one call of the host,
 * on one thread; after a failure it is not used again.
 */
public final class Execution {

    private static final int STEPS_BETWEEN_LOOKS = 4096;

    /** What the smallest collection and the shortest text cost: together with the elements this bounds all memory. */
    private static final int COLLECTION_STEPS = 4;

    private static final int TEXT_STEPS = 2;

    /** Expressions and statements inside one another over all active calls: what the Java stack surely holds. */
    private static final int NESTING = 1_500;

    private final Limits limits;
    private final BooleanSupplier cancelled;
    private final Consumer<String> printer;
    private final List<Activation> active = new ArrayList<>();
    private int nesting;
    private long steps;
    private long nextLook;

    public Execution(Limits limits, BooleanSupplier cancelled, Consumer<String> printer) {
        this.limits = requireNonNull(limits, "limits is null");
        this.cancelled = requireNonNull(cancelled, "cancelled is null");
        this.printer = requireNonNull(printer, "printer is null");
        nextLook = Math.min(STEPS_BETWEEN_LOOKS, limits.steps() + 1);
    }

    /** Counts one step. */
    public void step() {
        charge(1);
    }

    /** Counts work that grows with a value's size. */
    public void charge(long work) {
        steps += work;
        if (steps >= nextLook) {
            look();
        }
    }

    private void look() {
        if (steps > limits.steps()) {
            throw new EvaluationFailure("the evaluation takes more than " + limits.steps() + " steps");
        }
        if (cancelled.getAsBoolean()) {
            throw new EvaluationFailure("the evaluation was cancelled");
        }
        nextLook = Math.min(steps + STEPS_BETWEEN_LOOKS, limits.steps() + 1);
    }

    /** Refuses a collection that would become too large, and counts the work of making it. */
    public void claimElements(long count) {
        requireSize(count, "elements");
        charge(COLLECTION_STEPS + count);
    }

    /** As {@link #claimElements}, where each element is a new object too. */
    public void claimObjects(long count) {
        claimElements(count);
        charge(2 * count);
    }

    /** Refuses one more element in a collection that is as large as may be. */
    public void claimElement(int present) {
        requireSize(present + 1L, "elements");
        charge(1);
    }

    /** Refuses a text that would become too long, and counts the work of making it. */
    public void claimText(long length) {
        requireSize(length, "characters");
        charge(TEXT_STEPS + length / 8);
    }

    /** Refuses a text that grows too long, and counts the work of what is added. */
    public void claimLength(long length, int added) {
        requireSize(length, "characters");
        charge(added / 8);
    }

    /** Refuses an integer that would become too large, and counts the work of making it. */
    public void claimBits(long bits) {
        if (bits > Limits.INTEGER_BITS) {
            throw new EvaluationFailure("an integer of more than " + Limits.INTEGER_BITS + " bits");
        }
        charge(bits / 64);
    }

    private void requireSize(long size, String unit) {
        if (size > limits.size()) {
            throw new EvaluationFailure("a value of more than " + limits.size() + " " + unit);
        }
    }

    /** Refuses to look deeper into values inside one another. */
    public static void requireValueDepth(int depth) {
        if (depth > Limits.VALUE_DEPTH) {
            throw new EvaluationFailure("values lie more than " + Limits.VALUE_DEPTH + " deep inside one another");
        }
    }

    public void print(String line) {
        printer.accept(line);
    }

    /**
     * Begins a call.
     *
     * @param weight how deep expressions and statements lie inside one another in the function
     */
    public Activation enter(String function, Position declared, int weight) {
        step();
        Activation activation = new Activation(function, weight, declared);
        if (active.size() >= limits.depth()) {
            throw new EvaluationFailure("calls nest more than " + limits.depth() + " deep: " + function);
        }
        nesting += weight;
        if (nesting > NESTING) {
            throw new EvaluationFailure("calls of deeply nested code nest too deep: " + function);
        }
        active.add(activation);
        return activation;
    }

    /** Ends the innermost call. A failed call is not ended, so that the trace still shows it. */
    public void leave() {
        nesting -= active.remove(active.size() - 1).weight();
    }

    /** The failure as the host sees it: at the innermost active call, with all of them. */
    public StarlarkException report(EvaluationFailure failure, Position otherwise) {
        List<TraceEntry> trace = active.stream().map(Activation::entry).toList();
        Position position =
                trace.isEmpty() ? otherwise : trace.get(trace.size() - 1).position();
        return new StarlarkException(
                List.of(new StarlarkProblem(position, String.valueOf(failure.getMessage()), trace)));
    }
}
