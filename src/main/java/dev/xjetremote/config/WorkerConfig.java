package dev.xjetremote.config;

/**
 * What those are told who run suites.
 *
 * @param count worker instances
 * @param isolation where they live
 * @param sandbox what suites find around them
 * @param limits what one suite may use
 */
public record WorkerConfig(
    int count, IsolationConfig isolation, SandboxConfig sandbox, SuiteLimits limits) {}
