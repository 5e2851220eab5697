package dev.copydesk.enrich.topology;

import java.lang.reflect.Proxy;
import org.apache.kafka.common.utils.Bytes;
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

  /** One of its stores keeps nothing. */
  private static EnrichTopologyDriver losing(String lossy) {
    return new EnrichTopologyDriver(
        name -> name.equals(lossy) ? forgetful(name) : Stores.inMemoryKeyValueStore(name));
  }

  private static KeyValueBytesStoreSupplier forgetful(String name) {
    KeyValueBytesStoreSupplier sound = Stores.inMemoryKeyValueStore(name);
    return new KeyValueBytesStoreSupplier() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public KeyValueStore<Bytes, byte[]> get() {
        return forgetful(sound.get());
      }

      @Override
      public String metricsScope() {
        return sound.metricsScope();
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static KeyValueStore<Bytes, byte[]> forgetful(KeyValueStore<Bytes, byte[]> sound) {
    return (KeyValueStore<Bytes, byte[]>)
        Proxy.newProxyInstance(
            Mutants.class.getClassLoader(),
            new Class<?>[] {KeyValueStore.class},
            (proxy, method, arguments) ->
                method.getName().equals("put") ? null : method.invoke(sound, arguments));
  }
}
