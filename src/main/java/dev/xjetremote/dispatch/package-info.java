/**
 * Who runs which suite: a fair queue, workers that grant credits, suites that are cancelled. All
 * but the verticle is plain Java.
 */
@NullMarked
package dev.xjetremote.dispatch;

import org.jspecify.annotations.NullMarked;
