/**
 * Runs when the project is built, not when it runs: advice that is copied into the engine's
 * classes, and the plug-in that says where. {@code pom.xml} lists the same classes to be unpacked.
 */
@NullMarked
package dev.xjetremote.positions.weave;

import org.jspecify.annotations.NullMarked;
