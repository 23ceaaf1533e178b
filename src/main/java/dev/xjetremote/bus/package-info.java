/**
 * Every address and every message of the event bus, with one codec each. Messages are immutable:
 * inside a process they are handed over as they are, between processes they are encoded.
 *
 * <p>A suite's way: {@code Suite} from gateway to dispatcher; {@code SuiteOffer} and {@code
 * SuiteBytes} from there to a worker that has announced a free place by {@code WorkerState}; {@code
 * SuiteTaken} to the gateway; {@code Packets} from worker to gateway and {@code PacketCredit} back;
 * {@code SuiteEnded} to the dispatcher, when all packets have arrived. {@code Cancel} follows the
 * suite when its runner leaves, {@code SuiteLost} goes to the gateway when its worker is no more,
 * or has dropped it ({@code SuiteDropped}). Near a deadline {@code LastWill} tells the gateway how
 * the suite is to end if its worker cannot say so in time.
 */
@NullMarked
package dev.xjetremote.bus;

import org.jspecify.annotations.NullMarked;
