/**
 * Joins processes into a cluster: Hazelcast keeps who is there and which address is where, the
 * messages go from node to node over Vert.x's own connections.
 */
@NullMarked
package dev.xjetremote.cluster;

import org.jspecify.annotations.NullMarked;
