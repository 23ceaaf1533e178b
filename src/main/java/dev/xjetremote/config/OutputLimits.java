package dev.xjetremote.config;

/**
 * How many bytes a suite may have said that its runner has not read.
 *
 * @param window at so many it is paused
 * @param unread at so many it is ended
 */
public record OutputLimits(long window, long unread) {}
