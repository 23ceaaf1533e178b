package dev.xjetremote.node;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.StreamCipher;
import org.bouncycastle.crypto.Wrapper;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.ARIAEngine;
import org.bouncycastle.crypto.engines.CamelliaEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.DESedeWrapEngine;
import org.bouncycastle.crypto.engines.RFC5649WrapEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.CFBBlockCipher;
import org.bouncycastle.crypto.modes.OFBBlockCipher;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.params.ParametersWithRandom;

/** Ciphers that the JDK has not, or not in the mode that is asked for. */
public final class EngineCiphers {
  private static final byte[] NOTHING = new byte[0];

  private EngineCiphers() {}

  /**
   * Opens a cipher.
   *
   * @param name of the block cipher: aria, camellia, des, sm4
   * @param mode ecb, cbc, cfb, cfb8, ofb or ctr
   * @param isPadded of account for ecb and cbc only
   * @param iv empty if there is none
   */
  public static CipherStream open(
      String name, String mode, boolean encrypts, boolean isPadded, byte[] key, byte[] iv) {
    BlockCipher engine = engine(name);
    int bits = engine.getBlockSize() * Byte.SIZE;
    CipherParameters parameters = new KeyParameter(key);
    if (iv.length > 0) {
      parameters = new ParametersWithIV(parameters, iv);
    }
    return switch (mode) {
      case "cfb" -> stream(CFBBlockCipher.newInstance(engine, bits), encrypts, parameters);
      case "cfb8" -> stream(CFBBlockCipher.newInstance(engine, Byte.SIZE), encrypts, parameters);
      case "ofb" -> stream(new OFBBlockCipher(engine, bits), encrypts, parameters);
      case "ctr" -> stream(SICBlockCipher.newInstance(engine), encrypts, parameters);
      default -> {
        BlockCipher blocks = mode.equals("cbc") ? CBCBlockCipher.newInstance(engine) : engine;
        blocks.init(encrypts, parameters);
        yield new BlockModeCipher(
            block -> treated(blocks, block), blocks.getBlockSize(), encrypts, isPadded);
      }
    };
  }

  private static BlockCipher engine(String name) {
    return switch (name) {
      case "aria" -> new ARIAEngine();
      case "camellia" -> new CamelliaEngine();
      case "des" -> new DESedeEngine();
      case "sm4" -> new SM4Engine();
      default -> throw new NativeFailure("Unknown cipher");
    };
  }

  private static byte[] treated(BlockCipher cipher, byte[] block) {
    byte[] output = new byte[block.length];
    cipher.processBlock(block, 0, output, 0);
    return output;
  }

  private static CipherStream stream(
      StreamCipher cipher, boolean encrypts, CipherParameters parameters) {
    cipher.init(encrypts, parameters);
    return new CipherStream() {
      @Override
      public byte[] update(ByteBuffer data) {
        byte[] input = new byte[data.remaining()];
        data.get(input);
        cipher.processBytes(input, 0, input.length, input, 0);
        return input;
      }

      @Override
      public byte[] finish() {
        return NOTHING;
      }
    };
  }

  /**
   * Wraps keys, each piece for itself: with AES and padding (RFC 5649), or with Triple-DES (RFC
   * 3217).
   *
   * @param iv four bytes for AES, none for Triple-DES, which takes a random one
   */
  public static CipherStream openWrapper(
      boolean wraps, byte[] key, byte[] iv, SecureRandom random) {
    Wrapper wrapper;
    CipherParameters parameters = new KeyParameter(key);
    if (iv.length > 0) {
      wrapper = new RFC5649WrapEngine(AESEngine.newInstance());
      parameters = new ParametersWithIV(parameters, iv);
    } else {
      wrapper = new DESedeWrapEngine();
      parameters = wraps ? new ParametersWithRandom(parameters, random) : parameters;
    }
    wrapper.init(wraps, parameters);
    return new CipherStream() {
      @Override
      public byte[] update(ByteBuffer data) {
        byte[] input = new byte[data.remaining()];
        data.get(input);
        if (input.length == 0) {
          return input;
        }
        try {
          return wraps
              ? wrapper.wrap(input, 0, input.length)
              : wrapper.unwrap(input, 0, input.length);
        } catch (InvalidCipherTextException | RuntimeException e) {
          throw new NativeFailure("Trying to add data in unsupported state");
        }
      }

      @Override
      public byte[] finish() {
        return NOTHING;
      }
    };
  }
}
