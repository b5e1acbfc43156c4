package io.alembic.engine.map.ledger;

/** What becomes of what one place of an emit reads. */
final class EmitFates {

    private final Fate mapped;
    private final Fate merged;
    private final Fate defaulted;
    private final Fate leftOut;
    private final Fate hashed;

    /** @param place {@code rule halls: attrs.title of plant.hall} */
    EmitFates(String place) {
        mapped = Fate.of(Outcome.MAPPED, place);
        merged = Fate.of(Outcome.MERGED, place);
        defaulted = Fate.of(Outcome.DEFAULTED, place);
        leftOut = Fate.of(Outcome.DROPPED, place + " is left out, as another part of it is missing");
        hashed = Fate.of(Outcome.DROPPED, place + " derives of it, and nothing else does");
    }

    /** @param isOwn whether it is a field of the one object that the emit is for */
    Fate of(boolean isOwn, boolean isGivenWay) {
        if (isGivenWay) {
            return defaulted;
        }
        return isOwn ? mapped : merged;
    }

    Fate leftOut() {
        return leftOut;
    }

    /** In a uid that derives of it nothing can be read any more. */
    Fate hashed() {
        return hashed;
    }
}
