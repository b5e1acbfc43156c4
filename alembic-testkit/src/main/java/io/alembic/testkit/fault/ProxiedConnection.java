package io.alembic.testkit.fault;

import static java.util.Objects.requireNonNull;

import io.alembic.testkit.fault.Passing.Moment;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/** One client's connection: its requests one after the other, each with what goes wrong with it. */
final class ProxiedConnection {

    private static final long PAUSE_MILLIS = 15;
    private static final int PIECES = 3;

    private final Socket client;
    private final InetSocketAddress address;
    private final Faults faults;
    private final Passing passing;

    ProxiedConnection(Socket client, InetSocketAddress address, Faults faults, Passing passing) {
        this.client = requireNonNull(client, "client is null");
        this.address = requireNonNull(address, "address is null");
        this.faults = requireNonNull(faults, "faults is null");
        this.passing = requireNonNull(passing, "passing is null");
    }

    /** Until either side ends it. */
    void run() {
        try (client;
                Socket server = new Socket()) {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            server.connect(address);
            InputStream requests = new BufferedInputStream(client.getInputStream());
            InputStream answers = new BufferedInputStream(server.getInputStream());
            boolean goesOn = true;
            while (goesOn) {
                Optional<HttpMessage> request = HttpMessage.read(requests);
                goesOn = request.isPresent() && pass(request.get(), server.getOutputStream(), answers);
            }
        } catch (IOException gone) {
            // A client that was killed, or a server that ended: there is nobody left to tell.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the connection is still of use. */
    private boolean pass(HttpMessage request, OutputStream server, InputStream answers)
            throws IOException, InterruptedException {
        passing.at(request, Moment.ARRIVED);
        Optional<Fault> fault = faults.of(request);
        if (fault.isPresent() && !fault.get().isCarriedOut()) {
            return refuse(fault.get());
        }
        HttpMessage answer = exchange(request, server, answers);
        if (fault.filter(Fault.DELIVERED_TWICE::equals).isPresent()) {
            answer = exchange(request, server, answers);
        }
        passing.at(request, Moment.CARRIED_OUT);
        boolean goesOn = fault.isPresent() ? hurt(fault.get(), answer) : send(answer.bytes());
        passing.at(request, Moment.ANSWERED);
        return goesOn;
    }

    private static HttpMessage exchange(HttpMessage request, OutputStream server, InputStream answers)
            throws IOException {
        server.write(request.handedOn().bytes());
        server.flush();
        return HttpMessage.read(answers).orElseThrow(() -> new EOFException("the server ended the connection"));
    }

    private boolean refuse(Fault fault) throws IOException {
        Optional<HttpMessage> answer = fault.answer();
        return answer.isPresent() ? send(answer.get().bytes()) : reset();
    }

    private boolean hurt(Fault fault, HttpMessage answer) throws IOException, InterruptedException {
        return switch (fault) {
            case TOO_MANY_REQUESTS, SERVER_ERROR, BAD_GATEWAY, UNAVAILABLE, BAD_GATEWAY_AFTERWARDS ->
                send(fault.answer().orElse(answer).bytes());
            case ANSWER_WITHHELD -> listenNoMore();
            case RESET_WITHIN_REQUEST -> reset();
            case RESET_WITHIN_ANSWER -> {
                send(answer.head());
                send(answer.halfOfBody());
                yield reset();
            }
            case TRUNCATED_ANSWER -> {
                send(answer.head());
                send(answer.halfOfBody());
                yield false;
            }
            case SHORTENED_ANSWER -> send(answer.shortened().bytes());
            case SLOW_ANSWER -> inPieces(answer.bytes());
            case DELIVERED_TWICE -> send(answer.bytes());
            case ANSWERED_TWICE -> {
                send(answer.bytes());
                yield send(answer.bytes());
            }
            case HALF_OPEN -> {
                send(answer.bytes());
                yield listenNoMore();
            }
        };
    }

    private boolean send(byte[] bytes) throws IOException {
        client.getOutputStream().write(bytes);
        client.getOutputStream().flush();
        return true;
    }

    private boolean inPieces(byte[] bytes) throws IOException, InterruptedException {
        int size = bytes.length / PIECES + 1;
        for (int from = 0; from < bytes.length; from += size) {
            client.getOutputStream().write(bytes, from, Math.min(size, bytes.length - from));
            client.getOutputStream().flush();
            Thread.sleep(PAUSE_MILLIS);
        }
        return true;
    }

    /** Takes what comes and answers nothing, until the client gives up. */
    private boolean listenNoMore() throws IOException {
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
        return false;
    }

    /** Ends the connection with a reset instead of an end. */
    private boolean reset() throws IOException {
        client.setSoLinger(true, 0);
        return false;
    }
}
