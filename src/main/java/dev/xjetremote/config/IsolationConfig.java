package dev.xjetremote.config;

import java.util.Map;

/**
 * Where workers live.
 *
 * @param mode in the server or in processes of their own
 * @param childMemory the largest heap of such a process, in bytes
 * @param childNativeMemory bytes that it may take beside the heap
 * @param childEnvironment all settings as environment variables, by which such a process gets them
 */
public record IsolationConfig(
    Isolation mode,
    long childMemory,
    long childNativeMemory,
    Map<String, String> childEnvironment) {}
