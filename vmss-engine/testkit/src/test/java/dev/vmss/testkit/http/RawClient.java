package dev.vmss.testkit.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that sends any bytes. */
final class RawClient implements AutoCloseable {

    private final Socket socket;

    RawClient(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        waitAtMost(Duration.ofSeconds(10));
    }

    /** How long it waits for more of an answer. */
    void waitAtMost(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
    }

    RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** The next line of the answer; the empty text if the server closed the connection. */
    String line() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
                line.write(b);
            }
        } catch (SocketException e) {
            // The server reset the connection.
            return "";
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    /** An answer. */
    record Answer(String line, String body) {

        int status() {
            return Integer.parseInt(line.split(" ")[1]);
        }
    }

    /** The next answer. */
    Answer answer() throws IOException {
        String status = line();
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.startsWith("Content-Length: ")) {
                length = Integer.parseInt(header.substring(16));
            }
        }
        return new Answer(status, new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8));
    }

    /** The status line of the next answer. */
    String status() throws IOException {
        return answer().line();
    }

    /** Whether the server has closed the connection, after it sent nothing more. */
    boolean isClosedByServer() throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true;
        }
    }

    /** Vanishes without a word: the connection is reset. */
    void vanish() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
