package dev.copydesk.publish.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  private final Guard guard = new Guard(false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://93.184.216.34/callback",
        "http://93.184.216.34:8080/callback?own=kept",
        "https://[2606:4700::1111]/callback"
      })
  void letsWhatEveryoneReachesPass(String address) {
    assertThat(guard.refusal(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.9.9.9:9092/",
        "http://localhost/",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://172.31.255.255/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://192.0.0.8/",
        "http://198.18.0.1/",
        "http://198.51.100.7/",
        "http://203.0.113.7/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[::1]/",
        "http://[::]/",
        "http://[fe80::1]/",
        "http://[fc00::1]/",
        "http://[fd12:3456::1]/",
        "http://[ff02::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:db8::1]/"
      })
  void keepsOutOfNetworksThatAreNotPublic(String address) {
    assertThat(guard.refusal(address)).get().asString().contains("not public", "everyone reaches");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://2130706433/", "http://127.1/", "http://127.0.1/"})
  void seesThroughOtherWaysToWriteALoopbackAddress(String address) {
    assertThat(guard.refusal(address)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "callback",
        "//example.org/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "http:///callback",
        "http://exa mple.org/",
        "javascript:alert(1)",
        "http://example.org:port/"
      })
  void takesAddressesOfTheWebOnly(String address) {
    assertThat(guard.refusal(address)).get().asString().contains("use http or https");
  }

  @ParameterizedTest
  @CsvSource({
    "http://user:secret@93.184.216.34/, a user or a fragment",
    "http://93.184.216.34/#part, a user or a fragment"
  })
  void takesNoAddressWithMoreThanAPlaceInIt(String address, String why) {
    assertThat(guard.refusal(address)).get().asString().contains(why, "leave them out");
  }

  @Test
  void takesNoEndlessAddress() {
    assertThat(guard.refusal("http://93.184.216.34/" + "a".repeat(2048)))
        .get()
        .asString()
        .contains("2048");
  }

  @Test
  void takesNoHostThatIsNowhere() {
    assertThat(guard.refusal("http://nowhere.invalid/")).get().asString().contains("no address");
  }

  @Test
  void letsThisMachineBeCalledWhereItIsToldTo() {
    assertThat(new Guard(true).refusal("http://127.0.0.1:8080/callback")).isEmpty();
    assertThat(new Guard(true).refusal("file:///etc/passwd")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "172.15.255.255, true",
    "172.32.0.0, true",
    "100.63.255.255, true",
    "100.128.0.0, true",
    "223.255.255.255, true",
    "240.0.0.1, false",
    "198.20.0.1, true",
    "2001:200::1, true",
    "2001::1, false",
    "2a00::1, true",
    "4000::1, false"
  })
  void knowsWhereTheNetworksEnd(String address, boolean isPublic) throws Exception {
    assertThat(Guard.isPublic(InetAddress.getByName(address))).isEqualTo(isPublic);
  }
}
