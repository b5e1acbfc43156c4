package io.alembic.starlark.resolve;

import java.util.List;

/**
 * What a frame of a function holds.
 *
 * @param locals variables that no other function uses
 * @param cells its own variables that functions inside it use
 * @param inherited the cells of the function around it that it goes on using, which follow its own
 */
public record FunctionLayout(int locals, int cells, List<Integer> inherited) {

    public FunctionLayout {
        inherited = List.copyOf(inherited);
    }
}
