package dev.xjetremote.positions;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * Stands for a frame's call node while the engine notes the frame: it has the place where V8 would
 * have the frame, empty of text. Called on whatever thread runs the script; nothing here throws.
 */
public final class FramePosition extends Node {
  // The same calls are noted again and again, and finding out is most of what noting one costs.
  private static final Map<Node, Optional<FramePosition>> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final SourceSection section;

  private FramePosition(SourceSection section) {
    this.section = section;
  }

  /**
   * A node at V8's position.
   *
   * @param node the engine's call node, or what failed; perhaps without a place of its own
   * @return the node itself if V8 has the frame at the same place, or that is not known
   */
  public static Node of(Node node) {
    try {
      Optional<FramePosition> known = KNOWN.get(node);
      if (known == null) {
        known = find(node);
        KNOWN.put(node, known);
      }
      return known.isPresent() ? known.get() : node;
    } catch (RuntimeException | StackOverflowError e) {
      // A stack with the engine's position is better than none.
      return node;
    }
  }

  private static Optional<FramePosition> find(Node node) {
    Node site = node;
    while (Tree.place(site) == null) {
      site = site.getParent();
      if (site == null || site instanceof RootNode) {
        return Optional.empty();
      }
    }
    if (site instanceof RootNode) {
      return Optional.empty();
    }
    SourceSection place = site.getSourceSection();
    int position = new Positions(place.getSource()).of(node, site);
    return position < 0
        ? Optional.empty()
        : Optional.of(new FramePosition(place.getSource().createSection(position, 0)));
  }

  @Override
  public SourceSection getSourceSection() {
    return section;
  }
}
