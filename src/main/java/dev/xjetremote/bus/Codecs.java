package dev.xjetremote.bus;

import io.vertx.core.eventbus.EventBus;
import java.util.List;

/** The codecs of all messages. */
public final class Codecs {
  private static final List<RecordCodec<?>> ALL =
      List.of(
          new RecordCodec<>(
              Suite.class,
              (out, suite) ->
                  out.key(suite.key())
                      .string(suite.runnerId())
                      .string(suite.suiteId())
                      .string(suite.path())
                      .bytes(suite.script()),
              in -> new Suite(in.key(), in.string(), in.string(), in.string(), in.bytes())),
          new RecordCodec<>(
              SuiteTaken.class,
              (out, taken) -> out.key(taken.key()).string(taken.worker()),
              in -> new SuiteTaken(in.key(), in.string())),
          new RecordCodec<>(
              Packets.class,
              (out, packets) ->
                  out.key(packets.key())
                      .string(packets.worker())
                      .int64(packets.sequence())
                      .int32(packets.count())
                      .bytes(packets.frames())
                      .bool(packets.last()),
              in ->
                  new Packets(
                      in.key(), in.string(), in.int64(), in.int32(), in.bytes(), in.bool())),
          new RecordCodec<>(
              PacketCredit.class,
              (out, credit) -> out.key(credit.key()).int64(credit.bytes()),
              in -> new PacketCredit(in.key(), in.int64())),
          new RecordCodec<>(
              WorkerCredit.class,
              (out, credit) -> out.string(credit.worker()).int32(credit.suites()),
              in -> new WorkerCredit(in.string(), in.int32())),
          new RecordCodec<>(
              SuiteEnded.class,
              (out, ended) -> out.key(ended.key()),
              in -> new SuiteEnded(in.key())),
          new RecordCodec<>(
              Cancel.class, (out, cancel) -> out.key(cancel.key()), in -> new Cancel(in.key())));

  private Codecs() {}

  /** Makes {@code bus} able to carry every message; once per Vert.x instance. */
  public static void register(EventBus bus) {
    ALL.forEach(codec -> register(bus, codec));
  }

  static List<RecordCodec<?>> all() {
    return ALL;
  }

  private static <T> void register(EventBus bus, RecordCodec<T> codec) {
    bus.registerDefaultCodec(codec.type(), codec);
  }
}
