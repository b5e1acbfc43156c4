package io.alembic.testkit.netbox;

import java.util.ArrayList;
import java.util.List;

/** What was asked for that NetBox would pass over in silence: the test that asked for it must fail. */
final class StubComplaints {

    private final List<String> all = new ArrayList<>();

    void add(String complaint) {
        all.add(complaint);
    }

    List<String> take() {
        List<String> taken = List.copyOf(all);
        all.clear();
        return taken;
    }
}
