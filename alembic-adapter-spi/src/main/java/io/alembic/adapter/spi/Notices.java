package io.alembic.adapter.spi;

/** Hears what a person should be told beside the result; the program shows it on its error stream. */
public interface Notices {

    Notices SILENT = new Notices() {
        @Override
        public void warn(String message) {}

        @Override
        public void passOn(String line) {}
    };

    /** Something is odd, and the run goes on. One sentence without a final stop. */
    void warn(String message);

    /** One line that a foreign program wrote for people. */
    void passOn(String line);
}
