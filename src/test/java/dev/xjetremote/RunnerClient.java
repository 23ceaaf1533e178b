package dev.xjetremote;

import dev.xjetremote.protocol.Packet;
import dev.xjetremote.protocol.PacketKind;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A runner's end of a real socket. Every read ends after a minute at the latest. */
public final class RunnerClient implements AutoCloseable {
  /** A runner id that the server accepts. */
  public static final String RUNNER = "runner-0000001";

  private static final int READ_TIMEOUT_MILLIS = 60_000;

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;

  private RunnerClient(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(READ_TIMEOUT_MILLIS);
    socket.setTcpNoDelay(true);
    this.in = new DataInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
  }

  /** Connects and says nothing. */
  public static RunnerClient connect(int port) throws IOException {
    return new RunnerClient(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  /** Connects with a small receive buffer, so that not reading is felt soon. */
  public static RunnerClient connectSlow(int port) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(8 * 1024);
    socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return new RunnerClient(socket);
  }

  /** Connects and says {@link #RUNNER}. */
  public static RunnerClient runner(int port) throws IOException {
    RunnerClient client = connect(port);
    client.send(bytes(RUNNER));
    return client;
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A suite as it goes over the wire, its length first. */
  public static byte[] suite(String script, String suiteId) {
    byte[] body = bytes(script + suiteId);
    return ByteBuffer.allocate(Integer.BYTES + body.length).putInt(body.length).put(body).array();
  }

  /** A suite id made of a number. */
  public static String suiteId(int number) {
    return "suite-%08d".formatted(number);
  }

  public RunnerClient send(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    out.write(all.toByteArray());
    out.flush();
    return this;
  }

  public RunnerClient sendSuite(String script, String suiteId) throws IOException {
    return send(suite(script, suiteId));
  }

  /** The next packet. */
  public byte[] read() throws IOException {
    byte[] packet = new byte[in.readInt()];
    in.readFully(packet);
    return packet;
  }

  /** The next packet as text. */
  public String readText() throws IOException {
    return new String(read(), StandardCharsets.UTF_8);
  }

  /** All packets of the one suite that runs, up to and with its terminal one. */
  public List<byte[]> readSuite() throws IOException {
    List<byte[]> packets = new ArrayList<>();
    do {
      packets.add(read());
    } while (!isTerminal(packets.get(packets.size() - 1)));
    return packets;
  }

  /** The JSON of the next packet, which has to be an Error. */
  public String readError() throws IOException {
    return errorJson(read());
  }

  public static boolean isTerminal(byte[] bytes) {
    return Packet.read(bytes).filter(packet -> packet.endsSuite(bytes)).isPresent();
  }

  /** The suite that a packet speaks of. */
  public static String suiteIdOf(byte[] bytes) {
    return Packet.read(bytes).orElseThrow().suiteId();
  }

  /** The JSON in an Error packet. */
  public static String errorJson(byte[] bytes) {
    Packet packet = Packet.read(bytes).orElseThrow();
    if (packet.kind() != PacketKind.ERROR) {
      throw new AssertionError("not an Error packet but " + packet.kind());
    }
    int start = packet.bodyOffset() + Integer.BYTES;
    return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
  }

  /** Waits until the server has closed the connection; false when it sends something instead. */
  public boolean isClosedByServer() throws IOException {
    try {
      return in.read() == -1;
    } catch (EOFException | java.net.SocketException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
