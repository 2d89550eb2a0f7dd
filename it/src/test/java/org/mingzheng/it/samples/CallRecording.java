package org.mingzheng.it.samples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A telephone call, as a recorder gives it: two rings, a voice made of vowels without words, the busy tone. 8 kHz, 8 bits, mono. */
final class CallRecording {
    private static final int RATE = 8000;
    private static final double TONE = 450;
    private static final double[][] VOWELS = {{700, 1200}, {350, 2100}, {450, 900}, {550, 1700}, {320, 800}};

    private final byte[] samples = new byte[10 * RATE];

    byte[] file() {
        tone(0.0, 1.0);
        tone(2.5, 3.5);
        for (int i = 0; i < 14; i++) {
            syllable(4.2 + i * 0.24, VOWELS[i * 3 % VOWELS.length], 115 + i * 7 % 30);
        }
        for (int i = 0; i < 3; i++) {
            tone(7.9 + i * 0.7, 8.25 + i * 0.7);
        }
        return riff();
    }

    private void tone(double from, double to) {
        for (int i = (int) (from * RATE); i < to * RATE; i++) {
            add(i, 42 * StrictMath.sin(2 * Math.PI * TONE * i / RATE));
        }
    }

    /** A hum whose harmonics near two resonances are louder. */
    private void syllable(double from, double[] formants, double pitch) {
        int length = (int) (0.2 * RATE);
        for (int i = 0; i < length; i++) {
            double sum = 0;
            for (int harmonic = 1; harmonic * pitch < 3400; harmonic++) {
                sum += gain(harmonic * pitch, formants) * StrictMath.sin(2 * Math.PI * harmonic * pitch * i / RATE);
            }
            add((int) (from * RATE) + i, 60 * sum * StrictMath.sin(Math.PI * i / length));
        }
    }

    private static double gain(double frequency, double[] formants) {
        double gain = 0;
        for (double formant : formants) {
            double distance = (frequency - formant) / 130;
            gain += 0.5 / (1 + distance * distance);
        }
        return gain;
    }

    private void add(int index, double value) {
        samples[index] = (byte) Math.clamp(Math.round(samples[index] + value), -127, 127);
    }

    private byte[] riff() {
        byte[] name = (Samples.NOTICE + " ").getBytes(StandardCharsets.UTF_8);
        int padded = name.length + (name.length & 1);
        ByteBuffer file = ByteBuffer.allocate(44 + samples.length + 20 + padded).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF"))
                .putInt(file.capacity() - 8)
                .put(ascii("WAVEfmt "))
                .putInt(16);
        file.putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE)
                .putShort((short) 1)
                .putShort((short) 8);
        file.put(ascii("LIST"))
                .putInt(12 + padded)
                .put(ascii("INFOINAM"))
                .putInt(padded)
                .put(name);
        file.position(file.position() + padded - name.length);
        file.put(ascii("data")).putInt(samples.length);
        for (byte sample : samples) {
            file.put((byte) (sample + 128));
        }
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
