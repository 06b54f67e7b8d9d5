package fr.ancrage.journeys.attacks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a sheet holds, written piece by piece: the whole would not fit in a test's memory. */
interface Sheet {

    void write(OutputStream part) throws IOException;

    static Sheet of(String content) {
        return part -> part.write(content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param piece may hold one number, which is that of the piece
     */
    static Sheet of(String begin, String piece, int times, String end) {
        return part -> {
            part.write(begin.getBytes(StandardCharsets.UTF_8));
            var same = piece.getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < times; i++) {
                part.write(
                        piece.contains("%")
                                ? piece.formatted(i * 0x9E3779B9).getBytes(StandardCharsets.UTF_8)
                                : same);
            }
            part.write(end.getBytes(StandardCharsets.UTF_8));
        };
    }
}
