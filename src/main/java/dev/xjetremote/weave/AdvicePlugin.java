package dev.xjetremote.weave;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;

/**
 * Weaves advice into classes of the engine. The build fails if one of them does not look as
 * expected, as may happen with another version of the engine.
 */
public abstract class AdvicePlugin implements Plugin {
  private final Map<String, List<Point>> woven;

  /**
   * Makes a plugin.
   *
   * @param woven what goes into each class, by its name
   */
  protected AdvicePlugin(Map<String, List<Point>> woven) {
    this.woven = woven;
  }

  /** The engine's classes to be woven. */
  public Set<String> classes() {
    return woven.keySet();
  }

  @Override
  public boolean matches(TypeDescription type) {
    return woven.containsKey(type.getName());
  }

  @Override
  public DynamicType.Builder<?> apply(
      DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator locator) {
    DynamicType.Builder<?> result = builder;
    for (Point point : woven.getOrDefault(type.getName(), List.of())) {
      point.check(type);
      result = result.visit(Advice.to(point.advice()).on(point.where()));
    }
    return result;
  }

  @Override
  public void close() {}
}
