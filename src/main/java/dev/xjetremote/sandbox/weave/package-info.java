/**
 * Weaves into classes of the engine, when the project is built, what makes every suite stoppable
 * and keeps suites apart. Not part of the server.
 */
@NullMarked
package dev.xjetremote.sandbox.weave;

import org.jspecify.annotations.NullMarked;
