package org.mingzheng.cli.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.mingzheng.proof.bytes.Bytes;

/**
 * One HTTP/1.1 connection to this machine, used for one request after the other. Costs a tenth of what a general client does, so
 * that a load of hundreds of connections leaves the processors to the service. Refuses any other machine.
 */
public final class Connection implements AutoCloseable {
    private static final int BUFFER = 8192;
    private static final int MAX_LINE = 16_384;
    private static final String LENGTH = "Content-Length:";
    private static final String ENCODING = "Transfer-Encoding:";
    private static final int TIMEOUT_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final OutputStream out;
    private final String host;
    private final String token;
    private int from;
    private int to;

    private Connection(Socket socket, String host, String token) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
        this.host = host;
        this.token = token;
    }

    /**
     * {@return a new connection}
     *
     * @param service {@code http://127.0.0.1:port}
     * @param token a bearer token
     * @throws IOException if nothing listens there
     * @throws IllegalArgumentException if the address is not of this machine
     */
    public static Connection open(URI service, String token) throws IOException {
        InetAddress address = InetAddress.getByName(service.getHost());
        if (!address.isLoopbackAddress() || !"http".equals(service.getScheme())) {
            throw new IllegalArgumentException("loads are put on http services of this machine only");
        }
        Socket socket = new Socket(address, service.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return new Connection(socket, service.getHost() + ":" + service.getPort(), token);
    }

    /**
     * {@return the answer to a GET}
     *
     * @param path with its query
     * @throws IOException if the connection breaks
     */
    public Answer get(String path) throws IOException {
        return send("GET", path, Map.of(), Bytes.empty());
    }

    /**
     * {@return the answer to a POST}
     *
     * @param path with its query
     * @param headers besides host, token and length
     * @param body its content
     * @throws IOException if the connection breaks
     */
    public Answer post(String path, Map<String, String> headers, Bytes body) throws IOException {
        return send("POST", path, headers, body);
    }

    private Answer send(String method, String path, Map<String, String> headers, Bytes body) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
        if (!token.isEmpty()) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.size()).append("\r\n\r\n");
        out.write(Bytes.wrap(ascii(head.toString())).concat(body).unsafeArray());
        out.flush();
        return answer();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (names(header, LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
            chunked |=
                    names(header, ENCODING) && header.toLowerCase(Locale.ROOT).contains("chunked");
        }
        return new Answer(status, chunked ? chunks() : content(length));
    }

    private static boolean names(String header, String name) {
        return header.regionMatches(true, 0, name, 0, name.length());
    }

    private Bytes chunks() throws IOException {
        Bytes all = Bytes.empty();
        while (true) {
            int length = Integer.parseInt(line().strip(), 16);
            all = all.concat(content(length));
            String _ = line();
            if (length == 0) {
                return all;
            }
        }
    }

    private Bytes content(int length) throws IOException {
        if (length > Answer.MAX_BODY) {
            throw new IOException("an answer of " + length + " bytes");
        }
        byte[] content = new byte[length];
        for (int at = 0; at < length; ) {
            fill();
            int taken = Math.min(length - at, to - from);
            System.arraycopy(buffer, from, content, at, taken);
            at += taken;
            from += taken;
        }
        return Bytes.wrap(content);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            fill();
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            line.append(new String(buffer, from, end - from, StandardCharsets.ISO_8859_1));
            from = Math.min(end + 1, to);
            if (line.length() > MAX_LINE) {
                throw new IOException("the service does not speak HTTP");
            }
            if (end < to) {
                return line.substring(0, Math.max(0, line.length() - 1));
            }
        }
    }

    /** Sees to it that there is something in the buffer. */
    private void fill() throws IOException {
        if (from == to) {
            from = 0;
            to = in.read(buffer);
            if (to < 0) {
                to = 0;
                throw new EOFException("the service closed the connection within an answer");
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
