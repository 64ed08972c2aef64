package org.signpost.digest.content;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.signpost.digest.content.DigestContent.Bar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The questions by topic as bars, twice as large as shown so that it is sharp on every screen. */
public final class TopicChart {
    /** As shown, in CSS pixels. */
    static final int WIDTH = 560;

    private static final Logger LOG = LoggerFactory.getLogger(TopicChart.class);
    private static final int SCALE = 2;
    private static final int ROW = 30;
    private static final int PADDING = 14;
    private static final int LABELS = 150;
    private static final int NUMBERS = 40;
    private static final int MOST = 10;
    private static final Color INK = new Color(0x221f26);
    private static final Color BAR = new Color(0x6b2f91);

    private TopicChart() {}

    /**
     * A PNG; empty where there is nothing to show, or where this machine has no fonts: the table under the chart says the
     * same.
     */
    public static byte[] png(List<Bar> bars) {
        if (bars.isEmpty()) {
            return new byte[0];
        }
        System.setProperty("java.awt.headless", "true");
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(draw(bars.subList(0, Math.min(MOST, bars.size()))), "png", png);
            return png.toByteArray();
        } catch (IOException | RuntimeException | LinkageError | InternalError e) {
            LOG.warn("event=digest.chart-failed", e);
            return new byte[0];
        }
    }

    /** The same in words, for whoever does not see it. */
    public static String words(List<Bar> bars) {
        return "Bar chart, questions by topic: "
                + bars.stream()
                        .limit(MOST)
                        .map(bar -> bar.label() + " " + bar.value())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static BufferedImage draw(List<Bar> bars) {
        int height = 2 * PADDING + ROW * bars.size();
        BufferedImage image = new BufferedImage(SCALE * WIDTH, SCALE * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.scale(SCALE, SCALE);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, height);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        int most = bars.stream().mapToInt(Bar::value).reduce(1, Math::max);
        int top = PADDING;
        for (Bar bar : bars) {
            drawBar(pen, bar, most, top);
            top += ROW;
        }
        pen.dispose();
        return image;
    }

    private static void drawBar(Graphics2D pen, Bar bar, int most, int top) {
        int room = WIDTH - 2 * PADDING - LABELS - NUMBERS;
        int length = Math.max(2, (int) ((long) room * bar.value() / most));
        int baseline = top + ROW / 2 + 5;
        pen.setColor(INK);
        pen.drawString(bar.label(), PADDING, baseline);
        pen.setColor(BAR);
        pen.fillRoundRect(PADDING + LABELS, top + 5, length, ROW - 10, 6, 6);
        pen.setColor(INK);
        pen.drawString(Integer.toString(bar.value()), PADDING + LABELS + length + 8, baseline);
    }
}
