package dev.xjetremote.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.spi.cluster.NodeInfo;
import io.vertx.core.spi.cluster.RegistrationInfo;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AddressBookTest {
  private static final String ADDRESS = "workers";
  private static final long LATER =
      TimeUnit.SECONDS.toNanos(AddressBook.MEMORY_SECONDS) + TimeUnit.SECONDS.toNanos(1);
  private static final RegistrationInfo A = new RegistrationInfo("a", 1, false);
  private static final RegistrationInfo B = new RegistrationInfo("b", 1, false);
  private static final Set<String> BOTH = Set.of("a", "b");
  private static final Set<String> ONLY_A = Set.of("a");

  private final AddressBook book = new AddressBook();

  @Test
  void aNodeThatLeavesIsRememberedForAWhile() {
    assertThat(at(0, BOTH, A, B)).containsExactly(A, B);
    book.left("b", ONLY_A, 1);
    assertThat(at(2, ONLY_A, A)).containsExactly(A, B);
    assertThat(at(LATER, ONLY_A, A)).containsExactly(A);
  }

  @Test
  void soItIsWhenItCameBackBeforeItsAddressesDid() {
    at(0, BOTH, A, B);
    book.left("b", ONLY_A, 1);
    assertThat(at(2, BOTH, A)).containsExactly(A, B);
    assertThat(at(3, BOTH, A, B)).containsExactly(A, B);
    assertThat(at(LATER, BOTH, A)).containsExactly(A);
  }

  @Test
  void aNodeWhoseLeavingWasNotToldIsRememberedFromWhenItIsMissed() {
    at(0, BOTH, A, B);
    assertThat(at(LATER, ONLY_A, A)).containsExactly(A, B);
    assertThat(at(2 * LATER, ONLY_A, A)).containsExactly(A);
  }

  @Test
  void anAddressThatAMemberGivesUpIsForgottenAtOnce() {
    at(0, BOTH, A, B);
    assertThat(at(1, BOTH, A)).containsExactly(A);
    assertThat(at(2, BOTH)).isEmpty();
  }

  @Test
  void whereANodeIsReachedIsForgottenLongAfterItHasLeft() {
    NodeInfo info = new NodeInfo("127.0.0.1", 1, null);
    book.reachedAt("b", info);
    book.left("b", ONLY_A, 0);
    assertThat(book.whereIs("b")).isSameAs(info);
    book.left("c", ONLY_A, LATER);
    assertThat(book.whereIs("b")).isNull();
  }

  private List<RegistrationInfo> at(long nanos, Set<String> members, RegistrationInfo... found) {
    return book.listeners(ADDRESS, List.of(found), members, nanos);
  }
}
