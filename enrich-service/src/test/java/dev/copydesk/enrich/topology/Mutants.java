package dev.copydesk.enrich.topology;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** The topology with a fault that a good test must not let pass. */
final class Mutants {
  private Mutants() {}

  static EnrichTopologyDriver withoutTheIndex() {
    return losing("posts-by-term");
  }

  static EnrichTopologyDriver withoutBackfills() {
    return losing("backfill");
  }

  /** Every post is known to have one word, which is none of theirs. */
  static EnrichTopologyDriver withoutWords() {
    return new EnrichTopologyDriver(
        name ->
            name.equals("words")
                ? instead(name, Mutants::wordless)
                : Stores.inMemoryKeyValueStore(name));
  }

  /** Reading the store of terms fails whenever {@code broken} says so. */
  static EnrichTopologyDriver withTermsThatCannotBeRead(BooleanSupplier broken) {
    return new EnrichTopologyDriver(
        name ->
            name.equals("terms")
                ? instead(name, sound -> failing(sound, broken))
                : Stores.inMemoryKeyValueStore(name));
  }

  /** One of its stores keeps nothing. */
  private static EnrichTopologyDriver losing(String lossy) {
    return new EnrichTopologyDriver(
        name ->
            name.equals(lossy)
                ? instead(name, Mutants::forgetful)
                : Stores.inMemoryKeyValueStore(name));
  }

  private static KeyValueBytesStoreSupplier instead(
      String name, UnaryOperator<KeyValueStore<Bytes, byte[]>> fault) {
    KeyValueBytesStoreSupplier sound = Stores.inMemoryKeyValueStore(name);
    return new KeyValueBytesStoreSupplier() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public KeyValueStore<Bytes, byte[]> get() {
        return fault.apply(sound.get());
      }

      @Override
      public String metricsScope() {
        return sound.metricsScope();
      }
    };
  }

  private static KeyValueStore<Bytes, byte[]> forgetful(KeyValueStore<Bytes, byte[]> sound) {
    return standIn(
        (proxy, method, arguments) ->
            method.getName().equals("put") ? null : method.invoke(sound, arguments));
  }

  private static KeyValueStore<Bytes, byte[]> wordless(KeyValueStore<Bytes, byte[]> sound) {
    return standIn(
        (proxy, method, arguments) ->
            method.getName().equals("put")
                ? method.invoke(sound, arguments[0], new byte[] {1})
                : method.invoke(sound, arguments));
  }

  private static KeyValueStore<Bytes, byte[]> failing(
      KeyValueStore<Bytes, byte[]> sound, BooleanSupplier broken) {
    return standIn(
        (proxy, method, arguments) -> {
          if (method.getName().equals("get") && broken.getAsBoolean()) {
            throw new ProcessorStateException("the disk is gone");
          }
          return method.invoke(sound, arguments);
        });
  }

  @SuppressWarnings("unchecked")
  private static KeyValueStore<Bytes, byte[]> standIn(InvocationHandler calls) {
    return (KeyValueStore<Bytes, byte[]>)
        Proxy.newProxyInstance(
            Mutants.class.getClassLoader(), new Class<?>[] {KeyValueStore.class}, calls);
  }
}
