package dev.xjetremote.dates;

import java.util.Arrays;

/** Up to three numbers and a month's name, in whatever order, and which of them is what. */
final class DayNumbers {
  private static final int SIZE = 3;

  private final int[] numbers = new int[SIZE];
  private int count;
  private int namedMonth;
  private boolean standard;
  private int year;
  private int month;
  private int day;

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

  void named(int month) {
    namedMonth = month;
  }

  /** The numbers are year, month and day, and a year is not shortened. */
  void isStandard() {
    standard = true;
  }

  /** Finds out what is what. Answers whether that makes a day. */
  boolean complete() {
    if (count == 0) {
      return false;
    }
    // What is left out is a one.
    Arrays.fill(numbers, count, SIZE, 1);
    boolean yearFirst = !isDay(numbers[0]);
    if (namedMonth != 0) {
      assign(numbers[yearFirst ? 0 : 1], namedMonth, numbers[yearFirst ? 1 : 0]);
    } else if (standard || yearFirst) {
      assign(numbers[0], numbers[1], numbers[2]);
    } else {
      assign(numbers[2], numbers[0], numbers[1]);
    }
    if (!standard && year >= 0 && year < 100) {
      year += year < 50 ? 2000 : 1900;
    }
    return isMonth(month) && isDay(day);
  }

  private void assign(int year, int month, int day) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  static boolean isMonth(int number) {
    return number >= 1 && number <= 12;
  }

  static boolean isDay(int number) {
    return number >= 1 && number <= 31;
  }

  int year() {
    return year;
  }

  /** From 1. */
  int month() {
    return month;
  }

  int day() {
    return day;
  }
}
