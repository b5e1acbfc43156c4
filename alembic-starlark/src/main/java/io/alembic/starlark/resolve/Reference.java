package io.alembic.starlark.resolve;

/** Where a name's value is found. */
public sealed interface Reference {

    <R> R fold(Cases<R> cases);

    /** A variable of the running function that no other function uses. */
    record Local(int slot) implements Reference {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.local(this);
        }
    }

    /** A variable that several functions share. */
    record Shared(int cell) implements Reference {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.shared(this);
        }
    }

    /** A variable of the module. */
    record Global(int slot) implements Reference {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.global(this);
        }
    }

    /** A name that the language or the host brings along. */
    record Predeclared(String name) implements Reference {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.predeclared(this);
        }
    }

    /** One answer a kind of reference. */
    interface Cases<R> {
        R local(Local reference);

        R shared(Shared reference);

        R global(Global reference);

        R predeclared(Predeclared reference);
    }
}
