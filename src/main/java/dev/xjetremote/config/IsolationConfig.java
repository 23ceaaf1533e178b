package dev.xjetremote.config;

import java.util.Map;

/**
 * Where workers live.
 *
 * @param mode in the server, in one process beside it or in processes of their own
 * @param childMemory the largest heap of a process with one worker, in bytes
 * @param childNativeMemory bytes that it may take beside the heap
 * @param childEnvironment all settings as environment variables, by which any such process gets
 *     them
 */
public record IsolationConfig(
    Isolation mode,
    long childMemory,
    long childNativeMemory,
    Map<String, String> childEnvironment) {}
