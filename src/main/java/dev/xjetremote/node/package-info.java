/**
 * The host's side of Node's modules: what the sandbox's JavaScript cannot do by itself. Plain Java,
 * which knows neither the engine nor the server.
 */
@NullMarked
package dev.xjetremote.node;

import org.jspecify.annotations.NullMarked;
