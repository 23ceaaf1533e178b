/**
 * How classes of the engine are woven when the project is built; what is woven into them, and why,
 * is the business of the rooms that do it. Not part of the server.
 */
@NullMarked
package dev.xjetremote.weave;

import org.jspecify.annotations.NullMarked;
