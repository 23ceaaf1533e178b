package dev.xjetremote.dates;

/** Hour, minute, second and millisecond, as far as they have been read; the rest is 0. */
final class TimeNumbers {
  private static final int SIZE = 4;
  private static final int NO_HALF = -1;

  private final int[] numbers = new int[SIZE];
  private int count;
  private int half = NO_HALF;

  boolean isEmpty() {
    return count == 0;
  }

  /** Whether there was room for it. */
  boolean add(int number) {
    if (count == SIZE) {
      return false;
    }
    numbers[count++] = number;
    return true;
  }

  /** The last number of the time; nothing may be added after it. */
  void addLast(int number) {
    add(number);
    count = SIZE;
  }

  /** Whether a number would fit as the next of a time that has begun. */
  boolean expects(int number) {
    return switch (count) {
      case 1, 2 -> isSixtieth(number);
      case 3 -> number >= 0 && number < 1000;
      default -> false;
    };
  }

  /** The hour is one of twelve, and so many hours are to be added to it. */
  void inHalf(int hours) {
    half = hours;
  }

  /** Finds the hour of the day. Answers whether that makes a time. */
  boolean complete() {
    if (half != NO_HALF) {
      if (numbers[0] > 12) {
        return false;
      }
      numbers[0] = numbers[0] % 12 + half;
    }
    boolean midnight = numbers[0] == 24 && numbers[1] == 0 && numbers[2] == 0 && numbers[3] == 0;
    return midnight
        || (isHour(numbers[0])
            && isSixtieth(numbers[1])
            && isSixtieth(numbers[2])
            && numbers[3] < 1000);
  }

  static boolean isHour(int number) {
    return number >= 0 && number < 24;
  }

  static boolean isSixtieth(int number) {
    return number >= 0 && number < 60;
  }

  /** Hour 0, minute 1, second 2, millisecond 3. */
  int number(int which) {
    return numbers[which];
  }
}
