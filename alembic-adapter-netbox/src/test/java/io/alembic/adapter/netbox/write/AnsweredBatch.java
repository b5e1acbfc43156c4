package io.alembic.adapter.netbox.write;

import io.alembic.adapter.netbox.server.NetBoxApi;
import io.alembic.dcim.write.ListWrites;
import io.alembic.dcim.write.StoredCheck;
import io.alembic.http.BaseUrl;
import io.alembic.http.HttpResponse;
import io.alembic.http.JsonClient;
import io.alembic.http.Redaction;
import io.alembic.http.bulk.BatchAnswer;
import io.alembic.http.bulk.BulkBatch;
import java.util.List;
import java.util.Set;

/** What a batch means that was answered so. */
final class AnsweredBatch {

    private AnsweredBatch() {}

    static BatchAnswer send(BulkBatch batch, HttpResponse response) {
        NetBoxApi api = new NetBoxApi(
                new JsonClient(request -> response, Redaction.NONE),
                BaseUrl.parse("http://netbox.example", "url"),
                100);
        return new ListWrites(
                        (method, rows) -> api.send(method, "dcim/sites/", rows),
                        new StoredCheck(Set.of()),
                        List::of,
                        new EverythingHeld())
                .send(batch);
    }
}
