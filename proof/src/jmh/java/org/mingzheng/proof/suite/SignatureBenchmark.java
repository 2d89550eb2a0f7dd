package org.mingzheng.proof.suite;

import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A message of 600 bytes, the size of an entry. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SignatureBenchmark {
    @Param
    public SignatureSuite suite = SignatureSuite.ED25519;

    private final Bytes message = Bytes.wrap(new byte[600]);
    private PrivateKey key = PrivateKey.generate(suite, new SecureRandom());
    private Bytes signature = Bytes.empty();

    @Setup
    public void sign600Bytes() {
        key = PrivateKey.generate(suite, new SecureRandom());
        signature = key.sign(message);
    }

    @Benchmark
    public Bytes sign() {
        return key.sign(message);
    }

    @Benchmark
    public Result<PublicKey> verify() {
        return key.publicKey().verify(message, signature);
    }

    /** What a key from outside costs before its first signature. */
    @Benchmark
    public Result<PublicKey> readKey() {
        return PublicKey.of(suite, key.publicKey().encoded());
    }
}
