package dev.xjetremote.bus;

import dev.xjetremote.bus.WorkerReport.Heap;
import io.vertx.core.eventbus.EventBus;
import java.util.List;

/** The codecs of all messages. */
public final class Codecs {
  private static final List<RecordCodec<?>> ALL =
      List.of(
          new RecordCodec<>(Suite.class, (out, suite) -> out.suite(suite), WireReader::suite),
          new RecordCodec<>(
              SuiteOffer.class,
              (out, offer) ->
                  out.string(offer.dispatcher())
                      .string(offer.dispatcherNode())
                      .suite(offer.suite())
                      .int32(offer.length())
                      .int64(offer.number()),
              in -> new SuiteOffer(in.string(), in.string(), in.suite(), in.int32(), in.int64())),
          new RecordCodec<>(
              SuiteBytes.class,
              (out, part) -> out.key(part.key()).bytes(part.bytes()),
              in -> new SuiteBytes(in.key(), in.bytes())),
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
              WorkerState.class,
              (out, state) -> out.string(state.worker()).string(state.node()).int32(state.free()),
              in -> new WorkerState(in.string(), in.string(), in.int32())),
          new RecordCodec<>(
              WorkerGone.class,
              (out, gone) -> out.string(gone.worker()).string(gone.reason()),
              in -> new WorkerGone(in.string(), in.string())),
          new RecordCodec<>(
              WorkerReport.class,
              (out, report) ->
                  out.int32(report.contexts())
                      .int32(report.lostThreads())
                      .int64(report.cacheHits())
                      .int64(report.cacheMisses())
                      .int64(report.heap().used())
                      .int64(report.heap().max())
                      .int64(report.heap().collections())
                      .int64(report.heap().collectionMillis())
                      .counts(report.kills()),
              in ->
                  new WorkerReport(
                      in.int32(),
                      in.int32(),
                      in.int64(),
                      in.int64(),
                      new Heap(in.int64(), in.int64(), in.int64(), in.int64()),
                      in.counts())),
          new RecordCodec<>(
              DispatcherAlive.class,
              (out, alive) -> out.string(alive.dispatcher()).string(alive.node()),
              in -> new DispatcherAlive(in.string(), in.string())),
          new RecordCodec<>(
              SuiteLost.class,
              (out, lost) ->
                  out.key(lost.key())
                      .string(lost.worker())
                      .string(lost.node())
                      .string(lost.reason()),
              in -> new SuiteLost(in.key(), in.string(), in.string(), in.string())),
          new RecordCodec<>(
              SuiteDropped.class,
              (out, dropped) ->
                  out.key(dropped.key()).int64(dropped.offer()).string(dropped.reason()),
              in -> new SuiteDropped(in.key(), in.int64(), in.string())),
          new RecordCodec<>(
              LastWill.class,
              (out, will) ->
                  out.key(will.key())
                      .int64(will.millis())
                      .string(will.message())
                      .string(will.frames()),
              in -> new LastWill(in.key(), in.int64(), in.string(), in.string())),
          new RecordCodec<>(
              WillRevoked.class,
              (out, revoked) -> out.key(revoked.key()),
              in -> new WillRevoked(in.key())),
          new RecordCodec<>(
              Hold.class,
              (out, hold) -> out.string(hold.gateway()).int64(hold.connection()).bool(hold.held()),
              in -> new Hold(in.string(), in.int64(), in.bool())),
          new RecordCodec<>(
              SuiteEnded.class,
              (out, ended) -> out.key(ended.key()).int64(ended.offer()),
              in -> new SuiteEnded(in.key(), in.int64())),
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
