/** Puts the verticles of one process together, starts them and drains them. */
@NullMarked
package dev.xjetremote.server;

import org.jspecify.annotations.NullMarked;
