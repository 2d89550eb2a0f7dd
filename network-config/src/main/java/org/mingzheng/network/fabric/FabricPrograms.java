package org.mingzheng.network.fabric;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingzheng.network.process.Tool;
import org.mingzheng.network.report.NetworkFault;

/**
 * Where Fabric's programs are.
 *
 * @param folder holds peer, orderer, configtxgen and osnadmin
 */
record FabricPrograms(Path folder) {
    private static final List<String> NEEDED = List.of("peer", "orderer", "configtxgen", "osnadmin");
    private static final Pattern VERSION = Pattern.compile("Version: v?(\\d+)\\.(\\d+)\\.(\\d+)");

    /**
     * The first folder of FABRIC_BIN, PATH and ~/.cache/mingzheng/fabric/bin that has all of them, if any has. What PATH says
     * of the working folder does not count: anybody may have put programs there.
     */
    static Optional<FabricPrograms> find(UnaryOperator<String> environment) {
        return candidates(environment)
                .filter(folder -> NEEDED.stream().allMatch(name -> Files.isExecutable(folder.resolve(name))))
                .findFirst()
                .map(FabricPrograms::new);
    }

    private static Stream<Path> candidates(UnaryOperator<String> environment) {
        String named = environment.apply("FABRIC_BIN");
        String path = environment.apply("PATH");
        String home = environment.apply("HOME");
        return Stream.of(
                        Stream.ofNullable(named),
                        Stream.ofNullable(path)
                                .flatMap(p -> Stream.of(p.split(File.pathSeparator)))
                                .filter(folder -> folder.startsWith(File.separator)),
                        Stream.ofNullable(home).filter(h -> !h.isBlank()).map(h -> h + "/.cache/mingzheng/fabric/bin"))
                .flatMap(folders -> folders)
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    /** The programs, in a version that works. */
    static FabricPrograms require(UnaryOperator<String> environment) {
        FabricPrograms programs =
                find(environment).orElseThrow(() -> NetworkFault.of("fault.no-fabric", String.join(", ", NEEDED)));
        programs.refuseOtherVersions();
        return programs;
    }

    private void refuseOtherVersions() {
        for (String name : List.of("peer", "orderer")) {
            String said = Tool.run(List.of(program(name), "version"), Map.of()).output();
            if (!works(said)) {
                throw NetworkFault.of(
                        "fault.other-fabric",
                        program(name),
                        said.lines().limit(2).toList());
            }
        }
    }

    static boolean works(String said) {
        return VERSION.matcher(said)
                .results()
                .findFirst()
                .filter(FabricPrograms::works)
                .isPresent();
    }

    private static boolean works(MatchResult version) {
        boolean series = version.group(1).equals("3") && version.group(2).equals("1");
        return series && Integer.parseInt(version.group(3)) >= 1;
    }

    String program(String name) {
        return folder.resolve(name).toString();
    }
}
