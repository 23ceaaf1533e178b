package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Keys from passwords and from other keys: PBKDF2 (RFC 8018), HKDF (RFC 5869), scrypt (RFC 7914).
 * Not left to a library, since none lets go of a thread that has been told to stop, and a suite may
 * ask for years of work.
 */
public final class KeyDerivation {
  private static final int CHECKPOINT_EVERY = 1024;

  private KeyDerivation() {}

  /**
   * @param checkpoint called now and then; what it throws ends the work
   * @throws NativeFailure if there is no such hash function
   */
  public static byte[] pbkdf2(
      byte[] password, byte[] salt, int iterations, int length, String hash, Runnable checkpoint) {
    Hmac hmac = new Hmac(hash, password);
    byte[] key = new byte[length];
    int done = 0;
    for (int block = 1; done < length; block++) {
      hmac.update(salt);
      hmac.update(ByteBuffer.allocate(4).putInt(0, block));
      byte[] link = hmac.digest();
      byte[] sum = link.clone();
      for (int i = 1; i < iterations; i++) {
        if (i % CHECKPOINT_EVERY == 0) {
          checkpoint.run();
        }
        hmac.update(link);
        link = hmac.digest();
        for (int at = 0; at < sum.length; at++) {
          sum[at] ^= link[at];
        }
      }
      int taken = Math.min(sum.length, length - done);
      System.arraycopy(sum, 0, key, done, taken);
      done += taken;
    }
    return key;
  }

  /**
   * @throws NativeFailure if there is no such hash function, or it cannot give that much
   */
  public static byte[] hkdf(byte[] input, byte[] salt, byte[] info, int length, String hash) {
    Hmac extract = new Hmac(hash, salt);
    extract.update(input);
    Hmac expand = new Hmac(hash, extract.digest());
    if (length > 255 * expand.length()) {
      throw new NativeFailure("Invalid key length");
    }
    byte[] key = new byte[length];
    byte[] block = new byte[0];
    for (int number = 1, done = 0; done < length; number++) {
      expand.update(block);
      expand.update(info);
      expand.update(new byte[] {(byte) number});
      block = expand.digest();
      int taken = Math.min(block.length, length - done);
      System.arraycopy(block, 0, key, done, taken);
      done += taken;
    }
    return key;
  }

  /** The memory that scrypt takes, in bytes, as OpenSSL counts it. */
  public static double scryptMemory(double cost, double blockSize, double parallelization) {
    return 128 * blockSize * parallelization + 32 * blockSize * (cost + 2) * 4;
  }

  /**
   * The caller has checked the parameters and the memory that they ask for.
   *
   * @param checkpoint called now and then; what it throws ends the work
   */
  public static byte[] scrypt(
      byte[] password,
      byte[] salt,
      int cost,
      int blockSize,
      int parallelization,
      int length,
      Runnable checkpoint) {
    int blockBytes = 128 * blockSize;
    byte[] mixed = pbkdf2(password, salt, 1, blockBytes * parallelization, "sha256", checkpoint);
    ByteBuffer buffer = ByteBuffer.wrap(mixed).order(ByteOrder.LITTLE_ENDIAN);
    int[] block = new int[blockBytes / 4];
    for (int i = 0; i < parallelization; i++) {
      buffer
          .slice(i * blockBytes, blockBytes)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asIntBuffer()
          .get(block);
      mixMemory(block, cost, checkpoint);
      buffer
          .slice(i * blockBytes, blockBytes)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asIntBuffer()
          .put(block);
    }
    return pbkdf2(password, mixed, 1, length, "sha256", checkpoint);
  }

  private static void mixMemory(int[] block, int cost, Runnable checkpoint) {
    int words = block.length;
    int[][] memory = new int[cost][];
    int[] scratch = new int[words];
    for (int i = 0; i < cost; i++) {
      if (i % CHECKPOINT_EVERY == 0) {
        checkpoint.run();
      }
      memory[i] = block.clone();
      mixBlock(block, scratch);
    }
    for (int i = 0; i < cost; i++) {
      if (i % CHECKPOINT_EVERY == 0) {
        checkpoint.run();
      }
      int[] other = memory[block[words - 16] & (cost - 1)];
      for (int at = 0; at < words; at++) {
        block[at] ^= other[at];
      }
      mixBlock(block, scratch);
    }
  }

  // Even parts come first in the result, odd parts after them.
  private static void mixBlock(int[] block, int[] scratch) {
    int parts = block.length / 16;
    int[] x = Arrays.copyOfRange(block, block.length - 16, block.length);
    for (int part = 0; part < parts; part++) {
      for (int at = 0; at < 16; at++) {
        x[at] ^= block[part * 16 + at];
      }
      salsa(x);
      System.arraycopy(x, 0, scratch, (part % 2 * (parts / 2) + part / 2) * 16, 16);
    }
    System.arraycopy(scratch, 0, block, 0, block.length);
  }

  /** The Salsa20/8 core. */
  private static void salsa(int[] block) {
    int[] x = block.clone();
    for (int round = 0; round < 8; round += 2) {
      quarter(x, 0, 4, 8, 12);
      quarter(x, 5, 9, 13, 1);
      quarter(x, 10, 14, 2, 6);
      quarter(x, 15, 3, 7, 11);
      quarter(x, 0, 1, 2, 3);
      quarter(x, 5, 6, 7, 4);
      quarter(x, 10, 11, 8, 9);
      quarter(x, 15, 12, 13, 14);
    }
    for (int at = 0; at < 16; at++) {
      block[at] += x[at];
    }
  }

  private static void quarter(int[] x, int a, int b, int c, int d) {
    x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
    x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
    x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
    x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
  }
}
