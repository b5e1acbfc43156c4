package io.alembic.core.plan;

/**
 * What the deletes of a plan come to for one type.
 *
 * @param deletes planned
 * @param managed those among them that state had bound
 * @param along objects that the backend deletes along with others, and that no delete of the plan names
 * @param observed how many objects the backend held
 */
public record DeleteCount(int deletes, int managed, int along, int observed) {

    /** How many objects are gone afterwards. */
    public int lost() {
        return deletes + along;
    }

    /** More objects of the same type. */
    public DeleteCount plus(DeleteCount more) {
        return new DeleteCount(deletes + more.deletes, managed + more.managed, along + more.along, observed);
    }
}
