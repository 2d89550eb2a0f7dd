package org.mingzheng.network.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HomeTest {
    @Test
    void anEmptyVariableIsNotSet() {
        Environment environment =
                new Environment(Map.of("MINGZHENG_TRUST", "", "HOME", "/home/wang", "XDG_STATE_HOME", ""));
        assertThat(environment.value("MINGZHENG_TRUST")).isEmpty();
        assertThat(environment.state()).isEqualTo(Path.of("/home/wang/.local/state/mingzheng"));
    }

    @Test
    void aRelativeFolderOfTheUserIsPassedOver() {
        Environment environment =
                new Environment(Map.of("HOME", "/home/wang", "XDG_CONFIG_HOME", ".", "XDG_DATA_HOME", "x"));
        assertThat(environment.configuration()).isEqualTo(Path.of("/home/wang/.config/mingzheng"));
        assertThat(environment.data()).isEqualTo(Path.of("/home/wang/.local/share/mingzheng"));
    }

    @Test
    void theWorkingFolderIsNeverTheLedgers() {
        Environment environment = new Environment(Map.of("HOME", "/home/wang"));
        assertThat(Home.root(Optional.empty(), environment)).isEqualTo(Path.of("/home/wang/.local/share/mingzheng"));
        assertThat(Home.root(Optional.of(""), environment)).isEqualTo(Path.of("/home/wang/.local/share/mingzheng"));
        assertThat(Home.root(Optional.of("/opt/mingzheng"), environment)).isEqualTo(Path.of("/opt/mingzheng"));
    }
}
